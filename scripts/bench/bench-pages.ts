import { setTimeout } from 'node:timers/promises';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { openMap, type MapPage } from '../browsers/map-page.ts';
import type { World } from '../world/create-world.ts';
import { spreadAddresses } from '../world/spread-addresses.ts';
import { dragFramesMs } from './drag-frames.ts';
import { inEachBrowser, type BrowserName } from './in-each-browser.ts';
import { listenForChanges, mapUpdatesMs } from './map-updates.ts';
import { median } from './median.ts';
import { popupOpensMs } from './popup-opens.ts';
import { tabOpensMs } from './tab-opens.ts';

/** Median times of one browser in milliseconds, with the number of measurements. */
export type PageFigure = {
  readonly browser: string;
  readonly what: string;
  readonly connections: number;
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly count: number;
  /** Null where there is no budget for it. */
  readonly budgetMs: number | null;
};

/** Measures the pages (design, section 6) in a world with real connections. Needs root, and `dist/`. */
export function benchPages(): Promise<PageFigure[]> {
  return inEachBrowser(benchBrowser);
}

async function* benchBrowser(world: World, name: BrowserName): AsyncGenerator<PageFigure> {
  const program = world.startConnector();
  const browser = await launchInWorld(world, name);
  const listener = await browser.open('manifest.json');
  await listener.evaluate(listenForChanges);
  const tab = await openMap(browser);
  await tab.waitForHostState('running');
  let connected = 0;
  for (const connections of connectionCounts) {
    const addresses = spreadAddresses(connections).slice(connected);
    await program.connectMany(addresses.length, addresses, 443);
    connected = connections;
    await waitForTotal(tab, connections);
    await setTimeout(restMs);
    const figure = (what: string, timesMs: number[], budgetMs: number | null): PageFigure => ({
      ...{ browser: name, what, connections, budgetMs },
      ...{ medianMs: median(timesMs), slowestMs: Math.max(...timesMs), count: timesMs.length },
    });
    const opens = await popupOpensMs(tab, opensOfEach);
    yield figure('popup, first text', opens.firstTextMs, 150);
    yield figure('popup, first map (reopened)', opens.firstMapMs, 400);
    const tabs = await tabOpensMs(tab, opensOfEach);
    yield figure('full tab, first text', tabs.firstTextMs, null);
    yield figure('full tab, first markers', tabs.firstMarkersMs, 350);
    yield figure('full tab, Plotly in their place', tabs.takeoverMs, null);
    await tab.bringToFront();
    const updates = await mapUpdatesMs(tab, listener, program, spreadAddresses(changesAtOnce), updatesOfEach);
    yield figure('map, change arrived → shown', updates.shownMs, 100);
    yield figure('map, of that the drawing', updates.drawnMs, null);
    yield figure('map, frame while dragging', await dragFramesMs(tab), 40);
    await tab.reload();
    await waitForTotal(tab, connections);
  }
}

const connectionCounts = [200, 2_000, 10_000];
const changesAtOnce = 40;
const opensOfEach = 7;
const updatesOfEach = 5;
/** Right after startup, or after thousands of connections, a browser is busy with work of its own. */
const restMs = 6_000;

function waitForTotal(tab: MapPage, count: number): Promise<boolean> {
  return waitUntil(
    async () => `the page counts ${count} connections, not ${await tab.total()} (${String(await tab.hostState())})`,
    async () => (await tab.total()) >= count,
    120_000,
  );
}
