import { waitUntil } from '../../test/browser/drivers/wait-until.ts';
import type { ExtensionPage } from '../../test/browser/drivers/extension-page.ts';
import type { Connector } from '../../test/world/start-connector.ts';

/** Milliseconds of drawings: from the change's arrival in the page to the frame that shows it, and of the drawing alone. */
export type MapUpdates = { shownMs: number[]; drawnMs: number[] };

/**
 * Times how long a page takes to show that connections to these addresses have opened, or closed. There have to be so
 * many that the map looks different. The page measures each of its drawings as `tapmap:map` (extension/map/draw-map.ts).
 */
export async function mapUpdatesMs(
  page: ExtensionPage,
  program: Connector,
  addresses: readonly string[],
  count: number,
): Promise<MapUpdates> {
  await page.evaluate(watchDrawings);
  const seen = (): Promise<number> => page.number('window.shownMs.length');
  for (let i = 0; i < count; i++) {
    const before = await seen();
    const connections = await program.connectMany(addresses.length, addresses, 443);
    await waitUntil('a drawing', async () => (await seen()) > before, 30_000);
    const between = await seen();
    await Promise.all(connections.map((connection) => connection.close()));
    await waitUntil('another drawing', async () => (await seen()) > between, 30_000);
  }
  return {
    shownMs: numbers(await page.evaluate('window.shownMs')),
    drawnMs: numbers(await page.evaluate('window.drawnMs')),
  };
}

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** A port of our own gets the same changes, in the same turn, as the page's. */
const watchDrawings = `(() => {
  window.shownMs = [];
  window.drawnMs = [];
  let arrivedAtMs = 0;
  (globalThis.browser ?? chrome).runtime.connect().onMessage.addListener((update) => {
    if (update.type === 'changes' && update.opened.length + update.closed.length > 0) arrivedAtMs = performance.now();
  });
  new PerformanceObserver((list) => {
    const drawings = list.getEntriesByName('tapmap:map');
    if (drawings.length === 0 || arrivedAtMs === 0) return;
    window.drawnMs.push(...drawings.map(({ duration }) => duration));
    const beganMs = arrivedAtMs;
    arrivedAtMs = 0;
    requestAnimationFrame(() => window.shownMs.push(performance.now() - beganMs));
  }).observe({ type: 'measure' });
})()`;
