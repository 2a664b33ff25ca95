import { waitUntil } from '../browsers/wait-until.ts';
import type { ExtensionPage } from '../browsers/extension-page.ts';
import type { Connector } from '../world/start-connector.ts';

/** Milliseconds: from the arrival of a change in the page to the frame that shows it, and of the drawing alone. */
export type MapUpdates = { shownMs: number[]; drawnMs: number[] };

/**
 * Measures how long a page takes to show that connections to these addresses have opened, or closed. There must be
 * enough to change the map visibly. The page measures each of its drawings as `tapmap:map` (extension/map/draw-map.ts).
 *
 * @param listener a page on which `listenForChanges` ran before this one attached to the background, and which
 *   therefore
 *   gets each change first
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
  const drawn = numbers(await page.evaluate('window.drawings.map(({ drawnMs }) => drawnMs)'));
  const frames = numbers(await page.evaluate('window.frames'));
  const shownMs = begun.map((begunMs, i) => {
    const paintedMs = frames.find((frameMs) => frameMs > begunMs + (drawn[i] ?? 0)) ?? NaN;
    return paintedMs - Math.max(...arrivals.filter((arrivedMs) => arrivedMs <= begunMs));
  });
  return { shownMs, drawnMs: drawn };
}

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Records when changes to the set of connections arrive, in milliseconds since the epoch. */
export const listenForChanges = `(() => {
  window.arrivals = [];
  (globalThis.browser ?? chrome).runtime.connect().onMessage.addListener((update) => {
    if (update.type !== 'changes' || update.opened.length + update.closed.length === 0) return;
    window.arrivals.push(performance.timeOrigin + performance.now());
  });
})()`;

/** A drawing has been painted when the next frame begins; a browser may notify observers of it late. */
const watchDrawings = `(() => {
  window.drawings = [];
  window.frames = [];
  const onFrame = () => {
    window.frames.push(performance.timeOrigin + performance.now());
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntriesByName('tapmap:map')) {
      window.drawings.push({ begunMs: performance.timeOrigin + startTime, drawnMs: duration });
    }
  }).observe({ type: 'measure' });
})()`;
