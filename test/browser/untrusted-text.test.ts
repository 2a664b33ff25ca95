import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { isDrawn, mapPage, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

const hostileName = '<img src=x onerror=alert(1)>';

inEachBrowser('a program with a name like markup, in %s', {}, (test) => {
  test.beforeAll(async ({ world }) => {
    const [place] = knownPlaces(1);
    await world.startConnector({ processName: hostileName }).connect(place?.address ?? '', 443);
  });

  test('is shown as text in the full tab', async ({ browser }) => {
    const page = await openLiveMap(browser);
    await waitUntil('its row', async () => (await page.rows(hostileName)).length === 1);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('is shown as text in the popup', async ({ browser }) => {
    const page = mapPage(await browser.open(popupPath, popupViewport));
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(hostileName)})`);
    await page.waitFor(isDrawn);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('causes no error and no violation of the content security policy', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
