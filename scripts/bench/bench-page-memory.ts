import { setTimeout } from 'node:timers/promises';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { isDrawn } from '../browsers/map-page.ts';
import type { World } from '../world/create-world.ts';
import { extensionProcess } from './extension-process.ts';
import { inEachBrowser, type BrowserName } from './in-each-browser.ts';
import { memoryMb } from './process-figures.ts';

/** Memory of the full tab over an hour, each time after a forced garbage collection. */
export type PageMemory = {
  readonly browser: string;
  /** Minute of the hour. */
  readonly part: string;
  readonly residentMb: number;
  /** The size of its JavaScript heap; null where the browser does not report it. */
  readonly heapMb: number | null;
  readonly elements: number;
};

/**
 * An hour of a computer in use, 200 connections at a time, replayed as fast as the page accepts it (view/link-page).
 */
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
