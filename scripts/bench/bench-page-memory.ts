import { setTimeout } from 'node:timers/promises';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { isDrawn } from '../browsers/map-page.ts';
import type { World } from '../world/create-world.ts';
import { extensionProcess } from './extension-process.ts';
import { inEachBrowser, type BrowserName } from './in-each-browser.ts';
import { memoryMb } from './process-figures.ts';

/** Memory of the full tab while an hour goes by, after the browser was made to give back what nothing needs. */
export type PageMemory = {
  readonly browser: string;
  /** Of the hour. */
  readonly part: string;
  readonly residentMb: number;
  /** What its script holds; null where the browser does not tell. */
  readonly heapMb: number | null;
  readonly elements: number;
};

/** An hour of a computer in use, 200 connections at a time, played as fast as the page takes it (view/link-page). */
export function benchPageMemory(): Promise<PageMemory[]> {
  return inEachBrowser(benchBrowser);
}

async function* benchBrowser(world: World, name: BrowserName): AsyncGenerator<PageMemory> {
  const browser = await launchInWorld(world, name, { hostPath: null });
  const page = await browser.open(`extension/page/page.html?sample=200&live&lookMs=20&looks=${looksOfHour}`);
  await page.waitFor(isDrawn, 60_000);
  const beganAtMs = Date.now();
  const isOver = `performance.getEntriesByName('tapmap:sample-over').length > 0`;
  const measure = async (part: string): Promise<PageMemory> => {
    const held = await page.collectGarbage();
    await setTimeout(settleMs);
    const heapMb = held === null ? null : held.heapBytes / 1e6;
    const elements = await page.number(`document.getElementsByTagName('*').length`);
    return { browser: name, part, heapMb, elements, residentMb: memoryMb(extensionProcess(browser.pid), 'VmRSS') };
  };
  yield await measure('begins');
  for (let at = 1; (await page.evaluate(isOver)) !== true; at++) {
    if (Date.now() - beganAtMs > 20 * 60_000) throw new Error(`${name} did not get through the hour in 20 minutes.`);
    await setTimeout(stepMs);
    yield await measure(`${at}`);
  }
  yield await measure('is over');
}

const looksOfHour = 3_600;
const stepMs = 20_000;
const settleMs = 2_000;
