import { expect } from 'vitest';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { mapPage, openLiveMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the controls of the full tab, in %s', {}, (test) => {
  let page: MapPage;
  let places: KnownPlace[];
  let reader: Connector;

  test.beforeAll(async ({ world }) => {
    // Far apart, so that each has its own marker on a world map.
    places = knownPlaces(4).filter(({ countryCode }) => ['CH', 'US'].includes(countryCode));
    reader = world.startConnector({ processName: 'reader' });
    const writer = world.startConnector({ processName: 'writer' });
    await reader.connect(places[0]?.address ?? '', 443);
    await writer.connect(places[1]?.address ?? '', 993);
  });
  test.beforeAll(async ({ browser }) => {
    page = await openLiveMap(browser, '?group=place');
    await waitForLocated(2);
    await waitForMarkers(2);
  });

  /** Excludes the browser's own connections on loopback. */
  const located = async (): Promise<number> => Number(await page.attribute('[data-group="located"]', 'data-count'));
  async function waitForLocated(count: number): Promise<void> {
    let last = NaN;
    await waitUntil(
      () => `${count} connections on the map, not ${last}`,
      async () => (last = await located()) === count,
    );
  }
  const setSearch = (text: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const input = document.querySelector('[data-filter="search"]');
      input.value = ${JSON.stringify(text)};
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new FocusEvent('blur')); // a headless tab never loses focus, and suggestions cover the map
    })()`);
  const choose = (field: string, value: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const select = document.querySelector('[data-filter=${JSON.stringify(field)}]');
      select.value = ${JSON.stringify(value)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  /** At least: the browser's own connectivity checks are on the map for a minute each. */
  const waitForMarkers = (count: number): Promise<boolean> =>
    waitUntil(
      `${count} markers`,
      async () => (await page.number(`document.querySelectorAll('.of-marker .point').length`)) >= count,
    );

  test('the search narrows totals, list and map alike, and Clear takes it back', async () => {
    await setSearch('writer');
    await waitForLocated(1);
    await page.waitFor(`document.querySelectorAll('.of-marker .point').length === 1`);
    await page.waitForTotal(1);
    await expect.poll(() => page.rows('reader')).toEqual([]);
    await expect.poll(() => page.rows('writer')).toHaveLength(1);
    await page.click('[data-action="clear"]');
    await waitForLocated(2);
    await waitForMarkers(2);
  });

  test.each(['program', 'countryCode', 'protocol', 'state', 'scope'])(
    'the filter by %s offers existing values',
    async (field) => {
      const wanted = {
        program: 'reader',
        countryCode: places[0]?.countryCode,
        protocol: 'tcp',
        state: 'ESTABLISHED',
        scope: 'public',
      };
      const value = Reflect.get(wanted, field) as string;
      await choose(field, value);
      await waitUntil(
        `the filter by ${field}`,
        async () =>
          (await page.number(
            `document.querySelector('[data-filter="${field}"]').value === ${JSON.stringify(value)} ? 1 : 0`,
          )) === 1,
      );
      await expect.poll(() => page.rows('reader')).toHaveLength(1);
      await choose(field, '');
      await waitForLocated(2);
    },
  );

  test('a click on a marker leads to its place, and Back to all', async () => {
    await choose('state', 'ESTABLISHED'); // not the browser's own closed connectivity checks
    await page.waitFor(`document.querySelectorAll('.of-marker .point').length === 2`);
    await page.waitFor(stillMap); // a drawing replaces its markers
    await page.click('.of-marker .point');
    await page.waitFor(`document.querySelector('[data-action="back"]') !== null`);
    await waitForLocated(1);
    await page.click('[data-action="back"]');
    await waitForLocated(2);
    await choose('state', '');
  });

  test('nothing moves while it is paused, and everything is there afterwards', async () => {
    await page.click('[data-action="pause"]');
    const opened = await reader.connect(places[1]?.address ?? '', 5222);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await located()).toBe(2);
    await page.click('[data-action="pause"]');
    await waitForLocated(3);
    await opened.close();
    await waitForLocated(2);
  });

  test('the sample shows made-up connections on documentation addresses, without a host', async ({ browser }) => {
    const sample = mapPage(await browser.open('extension/page/page.html?sample&group=none'));
    await sample.waitFor(`document.querySelectorAll('.scattergeo .point').length > 5`);
    const rows = await sample.rows();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some((row) => /192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:/.test(row))).toBe(true);
    await sample.close();
    expect(await browser.errors()).toEqual([]);
  });

  test('the next page is grouped as this one was last', async ({ browser }) => {
    await page.evaluate(`(() => {
      const select = document.querySelector('[data-list="group"]');
      select.value = 'country';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await page.waitFor(`document.querySelector('[data-group="country"]') !== null`);
    const next = await openLiveMap(browser);
    await next.waitFor(`document.querySelector('[data-list="group"]').value === 'country'`);
    await next.close();
    expect(await browser.errors()).toEqual([]);
  });
});

/** Whether a second passes without a redraw of the map. */
const stillMap = `new Promise((resolve) => {
  const drawnAtMs = () => performance.getEntriesByName('tapmap:map')[0]?.startTime;
  const before = drawnAtMs();
  setTimeout(() => resolve(drawnAtMs() === before), 1000);
})`;
