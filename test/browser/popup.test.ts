import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../world/create-world.ts';
import { knownPlaces, type KnownPlace } from '../world/known-places.ts';
import { browserNames, launchInWorld, type WorldBrowser } from './drivers/launch-in-world.ts';
import { isDrawn, mapPage, openLiveMap } from './map-page.ts';

describe.each(browserNames)('the popup, in %s', (name) => {
  let world: World;
  let browser: WorldBrowser;
  let places: KnownPlace[];

  beforeAll(async () => {
    world = await createWorld();
    places = knownPlaces(3).slice(0, 3);
    const program = world.startConnector({ processName: 'mail-reader' });
    for (const { address } of places) await program.connect(address, 993);
    browser = await launchInWorld(world, name);
  });
  afterAll(() => world.end());

  test('shows the totals, the top places and the top programs of the full tab, and again when it is reopened', async () => {
    const page = await openLiveMap(browser);
    for (const { city } of places) await page.waitFor(`document.body.textContent.includes(${JSON.stringify(city)})`);

    for (const time of ['first', 'reopened']) {
      const popup = mapPage(await browser.openPopup());
      await popup.waitForTotal(await page.total());
      const countries = new Set(places.map(({ countryCode }) => countryCode));
      expect(await popup.text('[data-total="countries"]'), time).toBe(String(countries.size));
      await popup.waitFor(`document.body.textContent.includes('mail-reader')`);
      for (const { city } of places) await popup.waitFor(`document.body.textContent.includes(${JSON.stringify(city)})`);
      await popup.waitFor(isDrawn);
      await popup.close();
    }
    expect(await browser.errors()).toEqual([]);
  });
});
