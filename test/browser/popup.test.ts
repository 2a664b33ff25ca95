import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import {
  isDrawn,
  mapPage,
  openLiveMap,
  popupPath,
  popupViewport,
  type MapPage,
} from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the popup, in %s', {}, (test) => {
  let places: KnownPlace[];

  test.beforeAll(async ({ world }) => {
    places = knownPlaces(4).slice(0, 4);
    const program = world.startConnector({ processName: 'mail-reader' });
    for (const { address } of places.slice(0, 3)) await program.connect(address, 993);
  });

  /** Uses the real popup once its map is drawn, and always closes it. */
  async function withPopup(browser: WorldBrowser, use: (popup: MapPage) => Promise<void>): Promise<void> {
    const popup = mapPage(await browser.openPopup());
    try {
      await popup.waitForHostState('running');
      await popup.waitFor(isDrawn);
      await use(popup);
    } finally {
      await popup.close();
    }
  }

  test('shows the totals, the top countries and the top programs of the full tab, and again when it is reopened', async ({
    browser,
  }) => {
    const page = await openLiveMap(browser);
    for (const time of ['first', 'reopened']) {
      await withPopup(browser, async (popup) => {
        await waitUntil('the same total', async () => (await popup.total()) === (await page.total()));
        const codes = places.slice(0, 3).map(({ countryCode }) => countryCode);
        const total = String(new Set(codes).size);
        await expect.poll(() => popup.text('[data-total="countries"]'), { message: time }).toBe(total);
        await popup.waitFor(`document.querySelector('[data-program="mail-reader"]')`);
        for (const code of codes) {
          const count = codes.filter((each) => each === code).length;
          await expect.poll(() => countIn(popup, code), { message: code }).toBe(String(count));
        }
        await expect.poll(() => markers(popup), { message: time }).toBeGreaterThan(0);
      });
    }
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });

  test('draws its map without Plotly', ({ browser }) =>
    withPopup(browser, async (popup) => {
      await expect.poll(() => markers(popup)).toBeGreaterThan(0);
      // Plotly leaves this in every window that loaded it; browsers do not list files of extensions.
      expect(await popup.evaluate(`'PlotlyGeoAssets' in window`)).toBe(false);
      expect(await popup.texts('link[href*="draw-map"], link[href*="plotly"], .js-plotly-plot')).toEqual([]);
    }));

  test('counts, maps and lists what is searched for', async ({ browser }) => {
    const page = await openLiveMap(browser);
    await withPopup(browser, async (popup) => {
      const [place] = places;
      await search(popup, `program:mail-reader city:"${place?.city ?? ''}"`);
      await popup.waitForTotal(1);
      await expect.poll(() => markers(popup)).toBe(1);
      await expect.poll(() => countIn(popup, place?.countryCode ?? '')).toBe('1');
      await expect.poll(() => popup.texts('[data-program]')).toHaveLength(1);

      await search(popup, 'no such program');
      await popup.waitForTotal(0);
      await expect.poll(() => markers(popup)).toBe(0);
      await search(popup, '');
      await waitUntil('all again', async () => (await popup.total()) === (await page.total()));
      expect(await popup.total()).toBeGreaterThanOrEqual(3);
    });
    await page.close();
  });

  test('opens the full tab with what was searched for, or with the program or tab that was clicked', async ({
    browser,
  }) => {
    const watcher = await browser.open('manifest.json');
    /** With a plain address: browsers keep those in their history. */
    const opens = (term: string): Promise<unknown> =>
      waitUntil(`one full tab with ${term}`, async () => {
        const terms = JSON.stringify(await watcher.evaluate(termsInFullTabs));
        return JSON.stringify(await fullTabs(watcher)) === '[""]' && terms === JSON.stringify([term]);
      });
    await withPopup(browser, async (popup) => {
      await search(popup, 'port:993');
      await popup.evaluate(`document.querySelector('[role="search"]').requestSubmit()`);
      await opens('port:993');
    });
    await withPopup(browser, async (popup) => {
      await popup.evaluate(`document.querySelector('[data-program="mail-reader"] button').click()`);
      await opens('program:=mail-reader');
    });
    // The sample's current tab has host names; a popup of its own would close with the click.
    const sample = await browser.open(`${popupPath}?sample=200&sites`, popupViewport);
    await sample.waitFor(`document.querySelector('[data-this-tab] button') !== null`);
    await sample.evaluate(
      `(window.close = () => undefined, document.querySelector('[data-this-tab] button').click(), true)`,
    );
    await opens('tab:0');
    await sample.close();
    await watcher.evaluate(`${ownTabs}.then(([tab]) => ${tabsApi}.remove(tab.id))`);
    await watcher.close();
  });

  test('names what is new since the last visit, once', async ({ world, browser }) => {
    await withPopup(browser, () => Promise.resolve());
    await setTimeout(visitEndsMs);
    const [, , , place] = places;
    const connection = await world.startConnector({ processName: 'newcomer' }).connect(place?.address ?? '', 443);
    await withPopup(browser, async (popup) => {
      await popup.waitFor(`${isNewcomerNew} === true`);
    });
    await setTimeout(visitEndsMs);
    await withPopup(browser, async (popup) => {
      await popup.waitFor(`document.querySelector('[data-fresh]')`);
      expect(await popup.evaluate(isNewcomerNew)).toBe(false);
    });
    await connection.close();
  });

  test('opens with the focus on the verdict, which names the Internet route', async ({ browser }) => {
    await withPopup(browser, async (popup) => {
      await popup.waitFor(isOnVerdict);
      await popup.waitFor(`document.querySelector('[data-verdict-facts]').textContent.includes('via ')`);
    });
    expect(await browser.errors()).toEqual([]);
  });
});

/** A second (extension/overview/follow-visits.ts), and slack for a busy machine. */
const visitEndsMs = 3_000;

/** Browsers make connections of their own, which may be new as well. */
const isNewcomerNew = `[...document.querySelectorAll('[data-new="program"]')].some((each) => each.textContent === 'newcomer')`;

const isOnVerdict = `document.activeElement?.matches('[data-action="exit"]') === true`;

/** How many connections it counts in a country; null where that is not listed. */
const countIn = (popup: ExtensionPage, code: string): Promise<string | null> =>
  popup.attribute(`[data-country="${code}"]`, 'data-count');

const markers = (popup: ExtensionPage): Promise<number> =>
  popup.number(`document.querySelectorAll('[data-marker]').length`);

/** A test cannot send keys to Firefox's popup, so it triggers the effect of typing. */
async function search(popup: ExtensionPage, query: string): Promise<void> {
  const input = `document.querySelector('[data-filter="search"]')`;
  await popup.evaluate(`(${input}.value = ${JSON.stringify(query)}, ${input}.dispatchEvent(new Event('input')))`);
}

const tabsApi = '(globalThis.browser ?? chrome).tabs';
const ownTabs = `${tabsApi}.query({ url: new URL('/extension/page/page.html*', location.href).href })`;

/** The search terms in all open full tabs, as another page of the extension sees them. */
const termsInFullTabs = `(globalThis.browser ?? chrome).extension.getViews({ type: 'tab' })
  .filter(({ location }) => location.pathname === '/extension/page/page.html')
  .flatMap(({ document }) => [...document.querySelectorAll('[data-term]')].map(({ dataset }) => dataset.term))`;

/** The URLs of all open full tabs from `?` on, as another page of the extension sees them. */
async function fullTabs(watcher: ExtensionPage): Promise<string[]> {
  const addresses = await watcher.evaluate(`${ownTabs}.then((tabs) => tabs.map(({ url }) => url ?? ''))`);
  return Array.isArray(addresses) ? addresses.map((address) => String(address).replace(/^[^?]*/, '')) : [];
}
