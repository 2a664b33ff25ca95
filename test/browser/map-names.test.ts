import { expect } from 'vitest';
import { isDrawn, mapPath } from '../../scripts/browsers/map-page.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { contrast } from '../extension/map/colour-vision.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('names on the map, in %s', { hostPath: null }, (test) => {
  test.for(['light', 'dark', 'contrast'])(
    'are legible on their halo, land and water: %s',
    async (theme, { browser }) => {
      const page = await browser.open(`${mapPath}?sample=200&home=52,5&theme=${theme}`);
      await page.waitFor(`${isDrawn} && document.querySelectorAll('.of-label text').length > 3`, 60_000);
      await page.atRest();
      const drawn = await page.evaluate(drawnColours);
      if (!isRecord(drawn)) throw new Error('The page gave no colours.');
      const inks = hexes(drawn['names']);
      const grounds = hexes(drawn['grounds']);
      expect(inks.length).toBeGreaterThan(0);
      // The halo has the colour of the water.
      expect(grounds.length).toBeGreaterThanOrEqual(2);
      for (const ink of inks) {
        for (const ground of grounds) {
          expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
        }
      }
      await page.close();
    },
  );
});

/** Of each name its colour, and of what may lie under one: its halo, land and water. */
const drawnColours = `(() => {
  const colour = (selector, property) =>
    [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element)[property]);
  const [halo, land, water] = [
    colour('.of-label text', 'stroke'), colour('.layer.land path', 'fill'), colour('.geo .bg rect', 'fill')];
  if ([halo, land, water].some((colours) => colours.length === 0)) throw new Error('The map lacks a part.');
  return { names: colour('.of-label text', 'fill'), grounds: [...halo, ...land, ...water] };
})()`;

/** Each computed colour once, as #rrggbb. */
function hexes(colours: unknown): string[] {
  if (!Array.isArray(colours)) throw new Error('The page gave no list of colours.');
  const all = colours.map((colour: unknown) => {
    const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(String(colour))?.slice(1);
    if (parts === undefined) throw new Error(`${String(colour)} is not opaque.`);
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  });
  return [...new Set(all)];
}
