import { waitUntil } from '../../test/browser/drivers/wait-until.ts';
import type { ExtensionPage } from '../../test/browser/drivers/extension-page.ts';
import type { Connector } from '../../test/world/start-connector.ts';

/** Milliseconds of drawings: from the change's arrival in the page to the frame that shows it, and of the drawing alone. */
export type MapUpdates = { shownMs: number[]; drawnMs: number[] };

/**
 * Times how long a page takes to show that connections to these addresses have opened, or closed. There have to be so
 * many that the map looks different. The page measures each of its drawings as `tapmap:map` (extension/map/draw-map.ts).
 *
 * @param listener a page on which `listenForChanges` ran before this one attached to the background: it is told first
 */
export async function mapUpdatesMs(
  page: ExtensionPage,
  listener: ExtensionPage,
  program: Connector,
  addresses: readonly string[],
  count: number,
): Promise<MapUpdates> {
  await page.evaluate(watchDrawings);
  const seen = (): Promise<number> => page.number('window.drawings.length');
  for (let i = 0; i < count; i++) {
    const before = await seen();
    const connections = await program.connectMany(addresses.length, addresses, 443);
    await waitUntil('a drawing', async () => (await seen()) > before, 30_000);
    const between = await seen();
    await Promise.all(connections.map((connection) => connection.close()));
    await waitUntil('another drawing', async () => (await seen()) > between, 30_000);
  }
  const arrivals = numbers(await listener.evaluate('window.arrivals'));
  const begun = numbers(await page.evaluate('window.drawings.map(({ begunMs }) => begunMs)'));
  const shown = numbers(await page.evaluate('window.drawings.map(({ shownMs }) => shownMs)'));
  return {
    shownMs: shown.map((atMs, i) => atMs - Math.max(...arrivals.filter((arrivedMs) => arrivedMs <= (begun[i] ?? 0)))),
    drawnMs: numbers(await page.evaluate('window.drawings.map(({ drawnMs }) => drawnMs)')),
  };
}

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Notes when changes of which connections there are arrive, in milliseconds since the epoch. */
export const listenForChanges = `(() => {
  window.arrivals = [];
  (globalThis.browser ?? chrome).runtime.connect().onMessage.addListener((update) => {
    if (update.type !== 'changes' || update.opened.length + update.closed.length === 0) return;
    window.arrivals.push(performance.timeOrigin + performance.now());
  });
})()`;

const watchDrawings = `(() => {
  window.drawings = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntriesByName('tapmap:map')) {
      const begunMs = performance.timeOrigin + startTime;
      requestAnimationFrame(() => {
        window.drawings.push({ begunMs, drawnMs: duration, shownMs: performance.timeOrigin + performance.now() });
      });
    }
  }).observe({ type: 'measure' });
})()`;
