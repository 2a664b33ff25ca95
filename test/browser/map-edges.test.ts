import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import centres from '../../native-host/location/country-centres.json' with { type: 'json' };
import type { Place } from '../../native-host/protocol.ts';
import { jsonParts } from '../../extension/export/json-parts.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, mapPage, type MapPage } from '../../scripts/browsers/map-page.ts';
import { connectionWith } from '../../scripts/connection-with.ts';
import { placeWith } from '../extension/connections.ts';
import { exportedOf, joined } from '../extension/export/exported-of.ts';
import { exportPage } from './export-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

const projections = ['natural-earth', 'flat', 'globe'] as const;

inEachBrowser('the map at the date line and the poles, in %s', {}, (test) => {
  /** The full tab with a map of one connection to each of these places, from a file. */
  async function openWith(browser: WorldBrowser, projection: string, places: Place[]): Promise<MapPage> {
    const address = `extension/page/page.html?sample=0&problems=none&projection=${projection}`;
    const page = await exportPage(await browser.open(address, { width: 1600, height: 900 }));
    await page.waitFor(isDrawn, 60_000);
    const connections = places.map((place, index) =>
      connectionWith({ id: String(index), remoteAddress: `198.51.100.${index}`, place }),
    );
    await page.give('places.json', joined(jsonParts(exportedOf(connections))));
    await page.waitFor(`document.querySelector('[data-import="shown"]') !== null`);
    await page.waitFor(`document.querySelectorAll('.of-marker .point').length > 0`);
    await page.atRest();
    return mapPage(page);
  }

  test('the places around the Pacific fit into the view, in each projection', async ({ browser }) => {
    for (const projection of projections) {
      const page = await openWith(browser, projection, pacific);
      await page.click('[data-map="fit"]');
      await expect.poll(() => page.evaluate(markersInView)).toBe(pacific.length);
      await expect.poll(() => page.number(middleOfView)).toBeGreaterThan(150);
      await page.close();
    }
  });

  test('Antarctica and what has no shape on the map have a mark', async ({ browser }) => {
    for (const projection of ['natural-earth', 'flat']) {
      const page = await openWith(browser, projection, shapeless.map(country));
      await expect.poll(() => page.evaluate(markersInView)).toBe(shapeless.length);
      await page.close();
    }
  });

  test('both halves of a country that crosses 180° answer, and the view stays', async ({ browser }) => {
    for (const projection of projections) {
      const page = await openWith(
        browser,
        projection,
        crossing.map(({ code }) => country(code)),
      );
      for (const { code, name, halves } of crossing) {
        for (const [latitude, longitude] of halves) {
          await aim(page, latitude, longitude);
          const before = await page.evaluate(view);
          // A click while Plotly still draws meets nothing.
          await expect.poll(() => selectedBy(page), { timeout: 15_000 }).toContain(name);
          expect(await page.evaluate(view), `${projection} ${code}`).toEqual(before);
          await page.press('Escape');
          await page.waitFor(`document.querySelector('.selection') === null`);
        }
      }
      await page.close();
    }
    expect(await browser.errors()).toEqual([]);
  });
});

const city = (countryCode: string, latitude: number, longitude: number): Place =>
  placeWith({ countryCode, city: countryCode, region: null, latitude, longitude });

function country(countryCode: string): Place {
  const [latitude = 0, longitude = 0] = new Map(Object.entries(centres)).get(countryCode) ?? [];
  return placeWith({ countryCode, city: null, region: null, latitude, longitude, precision: 'country' });
}

const pacific = [
  city('KR', 37.46, 126.44),
  city('US', 47.6, -122.3),
  city('FJ', -18.1, 178.4),
  city('WS', -13.8, -171.8),
  city('NZ', -36.8, 174.8),
];

/** Kosovo, and some of the sixty others that the base map has no shape of; and the one that most maps leave out. */
const shapeless = ['XK', 'HK', 'SG', 'BB', 'KI', 'BH', 'MU', 'GI', 'AQ'];

/** Points on land on either side of the meridian. */
const crossing = [
  { code: 'RU', name: 'Russia', halves: [[67, 177], [66, -174]] },
  { code: 'US', name: 'United States', halves: [[64, -160]] },
  { code: 'NZ', name: 'New Zealand', halves: [[-39, 176]] },
] as const; // prettier-ignore

const plot = `document.querySelector('.js-plotly-plot')`;
const subplot = `${plot}._fullLayout.geo._subplot`;
const view = `(({ projection, fitScale }) => [projection.scale() / fitScale, ...projection.rotate(), ...projection.center()].map((each) => each.toFixed(3)))(${subplot})`;
const middleOfView = `Math.abs(${subplot}.projection.rotate()[0])`;

const markersInView = `(() => {
  const box = document.querySelector('.world-map').getBoundingClientRect();
  return [...document.querySelectorAll('.of-marker .point')].filter((point) => {
    const { left, right, top, bottom, width } = point.getBoundingClientRect();
    return width > 0 && left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
  }).length;
})()`;

/** Turns the world until a point on land is near the middle, and marks it for a click. */
async function aim(page: MapPage, latitude: number, longitude: number): Promise<void> {
  // The note on where home is may lie on the point.
  await page.evaluate(`document.querySelector('.map-note')?.style.setProperty('display', 'none')`);
  await still(page);
  await page.evaluate(`document.querySelector('.world-map').focus()`);
  for (let turns = 0; turns < 8 && !(await page.evaluate(`${markPoint}(${latitude}, ${longitude})`)); turns++) {
    await page.press('ArrowRight');
    await still(page);
  }
}

/** A pan takes a quarter of a second, the drawing follows it, and the layout follows what is shown. */
async function still(page: MapPage): Promise<void> {
  const look = async () => JSON.stringify([await page.evaluate(view), await page.evaluate(placeOfMap)]);
  let before = '';
  for (let now = await look(); now !== before; now = await look()) {
    before = now;
    await setTimeout(600);
  }
}

const placeOfMap = `(({ x, y, width, height }) => [x, y, width, height])(${plot}.getBoundingClientRect())`;

const markPoint = `((latitude, longitude) => {
  document.querySelector('#aim')?.remove();
  const { projection } = ${subplot};
  if (projection.isLonLatOverEdges([longitude, latitude])) return false;
  const [x, y] = projection([longitude, latitude]);
  const box = ${plot}.getBoundingClientRect();
  if (Math.abs(x - box.width / 2) > box.width * 0.2) return false;
  const mark = document.createElement('div');
  mark.id = 'aim';
  mark.style.cssText = 'position:fixed;width:2px;height:2px;pointer-events:none;z-index:9';
  mark.style.left = box.left + x - 1 + 'px';
  mark.style.top = box.top + y - 1 + 'px';
  document.body.append(mark);
  return true;
})`;

/** Clicks there, unless that has selected a country; its name. */
async function selectedBy(page: MapPage): Promise<string> {
  const title = () => page.text('.selection h2');
  if ((await title()) === null) {
    await page.click('#aim');
    await still(page);
  }
  return (await title()) ?? '';
}
