import { expect } from 'vitest';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openLiveMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** Two polls of a visible page, a second each, and slack for a busy machine. */
const twoLooksMs = 2_000 + 6_000;

inEachBrowser('a real connection, in %s', {}, (test) => {
  let program: Connector;
  let page: MapPage;
  let places: KnownPlace[];

  test.beforeAll(({ world }) => {
    places = knownPlaces(3);
    program = world.startConnector({ processName: 'weather-radar' });
  });
  test.beforeAll(async ({ browser }) => {
    page = await openLiveMap(browser, '?q=program:weather-radar&group=place');
  });

  test('shows its city, program and count within two polls, and disappears when it closes', async () => {
    const [place] = places;
    if (!place) throw new Error('no place');
    await page.waitForTotal(0);
    const first = await program.connect(place.address, 443);
    const second = await program.connect(place.address, 80);

    await page.waitForTotal(2, twoLooksMs);
    await expect.poll(() => page.rows('weather-radar', place.address)).toHaveLength(2);
    // Right after the browser starts the host may still be opening its databases.
    await waitUntil('two at the place', async () => (await page.countAt(place.city)) === 2, twoLooksMs);

    await first.close();
    await second.close();
    await page.waitForTotal(0, twoLooksMs);
    await expect.poll(() => page.countAt(place.city)).toBe(0);
  });

  test.each([4, 6])('is shown over IPv%i', async (family) => {
    const place = places.find(({ address }) => address.includes(':') === (family === 6));
    if (!place) throw new Error(`No known place with an IPv${family} address.`);
    const connection = await program.connect(place.address, 993);
    await waitUntil('its row', async () => (await page.rows(place.address, '993')).length === 1, twoLooksMs);
    await connection.close();
  });

  test('is shown over UDP', async () => {
    const place = places[1];
    if (!place) throw new Error('no place');
    const connection = await program.connect(place.address, 443, 'udp');
    await waitUntil('its row', async () => (await page.rows(place.address, 'weather-radar')).length === 1, twoLooksMs);
    await connection.close();
  });

  test('leaves the page without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
