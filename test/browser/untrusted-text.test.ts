import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { isDrawn, mapPage, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';

const hostileName = '<img src=x onerror=alert(1)>';

describe.each(browserNames)('a program with a name like markup, in %s', (name) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
    const [place] = knownPlaces(1);
    await world.startConnector({ processName: hostileName }).connect(place?.address ?? '', 443);
    browser = await launchInWorld(world, name);
  });
  afterAll(() => world.end());

  test('is shown as text in the full tab', async () => {
    const page = await openLiveMap(browser);
    await waitUntil('its row', async () => (await page.rows(hostileName)).length === 1);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('is shown as text in the popup', async () => {
    const page = mapPage(await browser.open(popupPath, popupViewport));
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(hostileName)})`);
    await page.waitFor(isDrawn);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('breaks no rule of the pages', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
