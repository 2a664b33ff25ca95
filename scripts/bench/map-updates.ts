import { waitUntil } from '../../test/browser/drivers/wait-until.ts';
import type { ExtensionPage } from '../../test/browser/drivers/extension-page.ts';
import type { Connector } from '../../test/world/start-connector.ts';

/**
 * Times from a page's receiving a change (one connection more or less) to the frame that shows it on the map. The page
 * measures each of its drawings as `tapmap:map` (extension/map/draw-map.ts).
 */
export async function mapUpdatesMs(
  page: ExtensionPage,
  program: Connector,
  address: string,
  count: number,
): Promise<number[]> {
  await page.evaluate(watchDrawings);
  const seen = (): Promise<number> => page.number('window.drawingsMs.length');
  for (let i = 0; i < count; i++) {
    const before = await seen();
    const connection = await program.connect(address, 443);
    await waitUntil('a drawing', async () => (await seen()) > before, 30_000);
    await connection.close();
    await waitUntil('another drawing', async () => (await seen()) > before + 1, 30_000);
  }
  const times = await page.evaluate('window.drawingsMs');
  return Array.isArray(times) ? times.map(Number) : [];
}

/** A port of our own gets the same changes, in the same turn, as the page's. */
const watchDrawings = `(() => {
  window.drawingsMs = [];
  let arrivedAtMs = 0;
  (globalThis.browser ?? chrome).runtime.connect().onMessage.addListener((update) => {
    if (update.type === 'changes' && update.opened.length + update.closed.length > 0) arrivedAtMs = performance.now();
  });
  new PerformanceObserver((list) => {
    if (!list.getEntriesByName('tapmap:map').length || arrivedAtMs === 0) return;
    const beganMs = arrivedAtMs;
    arrivedAtMs = 0;
    requestAnimationFrame(() => window.drawingsMs.push(performance.now() - beganMs));
  }).observe({ type: 'measure' });
})()`;
