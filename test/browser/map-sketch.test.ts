import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, mapPage, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the sketch that the map of the full tab begins with, in %s', {}, (test) => {
  /** Opens a sample, and keeps what was on the map before Plotly drew. */
  async function openSample(browser: WorldBrowser, asked: string): Promise<MapPage> {
    const page = mapPage(await browser.open('manifest.json'));
    await page.evaluate(
      `void window.open(${JSON.stringify(`/extension/page/page.html?problems=none&${asked}`)}, '_self')`,
    );
    await page.waitFor(`location.pathname.endsWith('/page.html')`);
    await page.evaluate(keepSketch);
    await page.waitFor(isDrawn, 60_000);
    await page.waitFor(`document.querySelector('.sketch') === null`);
    return page;
  }

  for (const projection of ['natural-earth', 'flat', 'globe']) {
    test(`is there before Plotly, with the same markers in the same places: ${projection}`, async ({ browser }) => {
      const page = await openSample(browser, `sample=200&projection=${projection}`);
      const sketched = spots(await page.evaluate('window.sketched'));
      const drawn = spots(await page.evaluate(drawnSpots));
      expect(sketched.length).toBeGreaterThan(5);
      expect(drawn).toHaveLength(sketched.length);
      expect(Math.max(...sketched.map((spot) => Math.min(...drawn.map((other) => apart(spot, other)))))).toBeLessThan(
        1,
      );
      expect(await page.evaluate('window.hadPlotly')).toBe(false);
      // The sample begins with connections that are new: they have the same edge as on Plotly's map.
      expect(await page.evaluate('[...new Set(window.edges)]')).toEqual(['5px']);
      await page.close();
    });
  }

  test('gives way to the map without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

/** Without the edge, which is wider while a connection is new. */
const middles = `(points) => points.map((point) => {
  const { x, y, width, height } = point.getBBox();
  const { a, d, e, f } = point.getScreenCTM();
  return [e + a * (x + width / 2), f + d * (y + height / 2), a * width];
}).filter(([, , width]) => width > 0)`;

/** The last sketch before Plotly's first drawing. */
const keepSketch = `(() => {
  const look = () => {
    const points = [...document.querySelectorAll('[data-sketched]')];
    if (points.length > 0 && document.querySelector('.scattergeo') === null) {
      window.sketched = (${middles})(points);
      window.edges ??= points.filter((point) => point.matches('.arriving')).map((point) => getComputedStyle(point).strokeWidth);
      window.hadPlotly ??= 'PlotlyGeoAssets' in window;
    }
    if (performance.getEntriesByName('tapmap:map').length === 0) requestAnimationFrame(look);
  };
  look();
})()`;

const drawnSpots = `(${middles})([...document.querySelectorAll('.of-marker .point, .of-faded .point')])`;

/** The middle of each marker on the screen, and how wide it is. */
type Spot = readonly [x: number, y: number, width: number];

const spots = (value: unknown): Spot[] =>
  (Array.isArray(value) ? value : []).map((spot: unknown) => {
    const [x, y, width] = Array.isArray(spot) ? spot.map(Number) : [];
    return [x ?? NaN, y ?? NaN, width ?? NaN];
  });

/** In pixels: of place and of size. */
const apart = (one: Spot, other: Spot): number => Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? 0))));
