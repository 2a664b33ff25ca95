import { expect } from 'vitest';
import { knownPlaces, type KnownPlace } from '../../scripts/world/known-places.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openLiveMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the last hour, in %s', {}, (test) => {
  let program: Connector;
  let page: MapPage;
  let place: KnownPlace;
  /** A time when the connection was open that closed before any page of TapMap was opened. */
  let openAtMs: number;

  test.beforeAll(({ world }) => {
    [place] = knownPlaces(1) as [KnownPlace];
    program = world.startConnector({ processName: 'early-bird' });
  });
  test.beforeAll(async ({ browser }) => {
    // A first page makes sure that the host runs; then only the background watches, with a poll every five seconds.
    const first = await openLiveMap(browser, '?group=place');
    await searchIn(first);
    const connection = await program.connect(place.address, 443);
    await waitUntil('the look that found it', async () => (await first.rows('early-bird')).length === 1);
    await sleep(11_000); // longer than a step of the slider
    openAtMs = Date.now();
    await first.close();
    await connection.close();
    await sleep(12_000);
    page = await openLiveMap(browser, '?group=place');
    await searchIn(page);
    // Collapsed in a low window.
    await page.click('[data-action="fold-time"]');
    await page.waitFor(`document.querySelector('[data-time-slider]') !== null`);
  });

  const isLive = async (): Promise<boolean> => (await page.attribute('[data-time]', 'data-time')) === 'live';
  const focusSlider = (): Promise<unknown> => page.evaluate(`document.querySelector('[data-time-slider]').focus()`);
  /** Steps back until the time of the slider is not later. */
  async function stepBackTo(atMs: number): Promise<void> {
    await focusSlider();
    for (let steps = 0; steps < 40; steps++) {
      const standsAtS = Number(await page.attribute('[data-time-slider]', 'aria-valuenow'));
      if (standsAtS * 1000 <= atMs && !(await isLive())) return;
      await page.press('ArrowLeft');
      // A slow page follows later: another press would step past the time.
      await page.waitFor(`Number(document.querySelector('[data-time-slider]').ariaValueNow) < ${standsAtS}`);
    }
  }

  test('the chart has its height before there is anything in it, so that the map stays where it is', async () => {
    const heights = await page.evaluate(`(() => {
      const charts = document.querySelector('.time-strip .charts');
      const empty = charts.cloneNode(false);
      charts.after(empty);
      const heights = [charts.offsetHeight, empty.offsetHeight];
      empty.remove();
      return heights.join();
    })()`);
    expect(heights).toMatch(/^(\d+),\1$/);
  });

  test('a page that is opened later steps back to a connection that was open then', async () => {
    await waitUntil('nothing at the place now', async () => (await page.countAt(place.city)) === 0);
    await stepBackTo(openAtMs);
    expect(await isLive()).toBe(false);
    await waitUntil('the connection of then', async () => (await page.countAt(place.city)) === 1);
    await expect.poll(() => page.text('.time-strip .moment')).toMatch(/ago/);
    // Compared within the page, as the text changes with the time.
    const slider = `document.querySelector('[data-time-slider]').getAttribute('aria-valuetext')`;
    expect(await page.evaluate(`${slider} === document.querySelector('.time-strip .moment').textContent`)).toBe(true);
  });

  test('it stays there while time passes, and the button returns to now', async () => {
    await sleep(2500);
    expect(await page.countAt(place.city)).toBe(1);
    await page.click('[data-action="live"]');
    await waitUntil('live again', isLive);
    await waitUntil('nothing at the place', async () => (await page.countAt(place.city)) === 0);
  });

  test('the right end of the slider is now, however old the charts are', async () => {
    await stepBackTo(openAtMs);
    expect(await isLive()).toBe(false);
    await page.evaluate(pressRightEnd);
    await waitUntil('live', isLive);
  });

  test('keys pause, step back and return to live from anywhere in the page', async () => {
    await page.evaluate(`document.activeElement?.blur()`);
    await page.press(' ');
    await waitUntil('paused', async () => !(await isLive()));
    await page.press(',');
    await page.press('l');
    await waitUntil('live', isLive);
  });

  test('the charts follow the connections', async () => {
    const path = (): Promise<string | null> => page.attribute('.hour-chart path.connections', 'd');
    await expect.poll(path).toMatch(/^M/);
    const before = await path();
    // More than the browser has of its own, which come and go; and the path alone changes with the time as well.
    await program.connectMany(200, [place.address], 993);
    await expect
      .poll(async () => Number(await page.text('.hour-values [data-kind="connections"] strong')))
      .toBeGreaterThanOrEqual(200);
    await expect.poll(path).not.toBe(before);
  });

  test('leaves the page without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

/** The driver clicks only in the middle, and a synthetic pointer cannot be captured. */
const pressRightEnd = `(() => {
  const slider = document.querySelector('[data-time-slider]');
  slider.setPointerCapture = () => undefined;
  const { right: clientX, top: clientY } = slider.getBoundingClientRect();
  slider.dispatchEvent(new PointerEvent('pointerdown', { button: 0, clientX, clientY, bubbles: true }));
})()`;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Other connections, also in other worlds, must not push the connection off the screen. */
function searchIn(page: MapPage): Promise<unknown> {
  return page.evaluate(`(() => {
    const input = document.querySelector('[data-filter="search"]');
    input.value = 'early-bird';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
}
