import { setTimeout } from 'node:timers/promises';
import { browserNames, launchInWorld } from '../../test/browser/drivers/launch-in-world.ts';
import { waitUntil } from '../../test/browser/drivers/wait-until.ts';
import { openMap } from '../../test/browser/map-page.ts';
import { createWorld, type World } from '../../test/world/create-world.ts';
import { knownPlaces } from '../../test/world/known-places.ts';
import { spreadAddresses } from '../../test/world/spread-addresses.ts';
import { dragFramesMs } from './drag-frames.ts';
import { mapUpdatesMs } from './map-updates.ts';
import { popupOpensMs } from './popup-opens.ts';

/** Median times in milliseconds of one browser, with the number of measurements. */
export type PageFigure = {
  readonly browser: string;
  readonly what: string;
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly count: number;
  readonly budgetMs: number;
};

/** Measures the pages' budgets (design, section 6) in a world with real connections. Needs root, and `dist/`. */
export async function benchPages(): Promise<PageFigure[]> {
  const figures: PageFigure[] = [];
  for (const name of browserNames) {
    const world = await createWorld();
    try {
      figures.push(...(await benchBrowser(world, name)));
    } finally {
      world.end();
    }
  }
  return figures;
}

async function benchBrowser(world: World, name: (typeof browserNames)[number]): Promise<PageFigure[]> {
  const program = world.startConnector();
  await program.connectMany(200, spreadAddresses(200), 443);
  const browser = await launchInWorld(world, name);
  const map = await openMap(browser);
  await map.waitForHostState('running');
  await setTimeout(restAfterLaunchMs);

  const opens = await popupOpensMs(map, 11);
  const figures = [
    figure(name, 'popup, first text', opens.firstTextMs, 150),
    figure(name, 'popup, first map (reopened)', opens.firstMapMs, 400),
  ];
  await program.connectMany(connectionCount - 200, spreadAddresses(connectionCount), 443);
  const tab = await openMap(browser);
  await waitUntil(
    async () =>
      `the page counts ${connectionCount} connections, not ${await tab.total()} (${String(await tab.hostState())})`,
    async () => (await tab.total()) >= connectionCount,
    120_000,
  );
  await setTimeout(restAfterLaunchMs);
  const updates = await mapUpdatesMs(tab, program, knownPlaces(1)[0]?.address ?? '', 11);
  figures.push(figure(name, `map, update with ${connectionCount} connections`, updates, 100));
  const drag = await dragFramesMs(tab);
  figures.push(figure(name, `map, frame while dragging, ${connectionCount} connections`, drag, 40));
  return figures;
}

const connectionCount = 10_000;
/** Right after its start a browser is busy with itself; measured then, pages are three times slower. */
const restAfterLaunchMs = 6_000;

function figure(browser: string, what: string, timesMs: number[], budgetMs: number): PageFigure {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const medianMs = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  return { browser, what, medianMs, slowestMs: sorted.at(-1) ?? NaN, count: sorted.length, budgetMs };
}
