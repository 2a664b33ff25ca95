import { setTimeout } from 'node:timers/promises';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import { launchInWorld } from '../browsers/launch-in-world.ts';
import { openLiveMap } from '../browsers/map-page.ts';
import type { World } from '../world/create-world.ts';
import { spreadAddresses } from '../world/spread-addresses.ts';
import { extensionProcess, processTree } from './extension-process.ts';
import { inEachBrowser, type BrowserName } from './in-each-browser.ts';
import { cpuMs } from './process-figures.ts';

/** What a state of the page costs while it lasts. */
export type PageCpu = {
  readonly browser: string;
  readonly what: string;
  /** Share of one core used by the process of the extension's pages and background. */
  readonly pageShare: number;
  /** … used by all processes of the browser, including compositing. */
  readonly browserShare: number;
  /** Redraws of the map in that time; null where there is no map. */
  readonly drawings: number | null;
  readonly budgetShare: number | null;
};

/** CPU of the full tab at one poll a second with 200 connections, compared with an empty page. */
export function benchPageCpu(): Promise<PageCpu[]> {
  return inEachBrowser(benchBrowser);
}

async function* benchBrowser(world: World, name: BrowserName): AsyncGenerator<PageCpu> {
  const program = world.startConnector();
  await program.connectMany(200, spreadAddresses(200), 443);
  const browser = await launchInWorld(world, name);
  const page = await openLiveMap(browser);
  await page.evaluate(countDrawings);
  const bare = await browser.open('icons/icon.svg');
  await setTimeout(untilQuietMs);
  const measure = async (what: string, budgetShare: number | null, map: ExtensionPage | null): Promise<PageCpu> => ({
    ...{ browser: name, what, budgetShare },
    ...(await sharesOf(browser.pid, map)),
  });

  await bare.bringToFront();
  yield await measure('full tab, another tab in front', 0, page);
  await page.bringToFront();
  await setTimeout(settleMs);
  yield await measure('full tab, nothing changes', 0.02, page);
  let over = false;
  const changing = (async () => {
    while (!over) {
      const connection = await program.connect(spreadAddresses(1)[0] ?? '', 5222);
      await setTimeout(1_000);
      await connection.close();
      await setTimeout(1_000);
    }
  })();
  // During these the browser compiles, on threads of its own, the code that has become hot.
  yield await measure('full tab, its first changes', null, page);
  yield await measure('full tab, a change at each look', 0.06, page);
  over = true;
  await changing;
  await page.close();
  await setTimeout(settleMs);
  yield await measure('an empty page', null, null);
}

const measuredMs = 20_000;
const settleMs = 3_000;
/** Connections that the browser itself tried at startup are shown for a minute after they closed. */
const untilQuietMs = 75_000;

async function sharesOf(
  browserPid: number,
  map: ExtensionPage | null,
): Promise<Pick<PageCpu, 'pageShare' | 'browserShare' | 'drawings'>> {
  const pagePid = extensionProcess(browserPid);
  const pids = [...processTree(browserPid)];
  const drawings = async (): Promise<number> => (map === null ? NaN : map.number('window.drawingCount'));
  const all = (): number => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  const drawnBefore = await drawings();
  const before = { atMs: performance.now(), page: cpuMs(pagePid), all: all() };
  await setTimeout(measuredMs);
  const passedMs = performance.now() - before.atMs;
  const pageShare = (cpuMs(pagePid) - before.page) / passedMs;
  const browserShare = (all() - before.all) / passedMs;
  return { pageShare, browserShare, drawings: map === null ? null : (await drawings()) - drawnBefore };
}

/** Counted by the performance measure that the page records for each drawing (extension/map/draw-map.ts). */
const countDrawings = `(() => {
  window.drawingCount = 0;
  new PerformanceObserver((list) => {
    window.drawingCount += list.getEntriesByName('tapmap:map').length;
  }).observe({ type: 'measure' });
})()`;
