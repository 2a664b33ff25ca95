import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser("the popup's map, in %s", { hostPath: null }, (test) => {
  async function openSample(browser: WorldBrowser): Promise<ExtensionPage> {
    const popup = await browser.open(`${popupPath}?sample=200`, popupViewport);
    await popup.waitFor(isDrawn);
    await popup.waitFor(`document.querySelectorAll('[data-marker]').length > 5`);
    await popup.atRest();
    return popup;
  }

  const asked = {
    'the pointer enters it': (popup: ExtensionPage) =>
      popup.evaluate(`document.querySelector('.popup-map').dispatchEvent(new PointerEvent('pointerenter'))`),
    'Enter is pressed on it': async (popup: ExtensionPage) => {
      await popup.evaluate(`document.querySelector('.popup-map').focus()`);
      await popup.press('Enter');
    },
  };

  for (const [how, ask] of Object.entries(asked)) {
    test(`becomes one to move and to zoom once ${how}, without a jump, and loads Plotly no earlier`, async ({
      browser,
    }) => {
      const popup = await openSample(browser);
      expect(await popup.evaluate(`'PlotlyGeoAssets' in window`)).toBe(false);
      const small = spots(await popup.evaluate(spotsOf('[data-marker]')));
      await ask(popup);
      await popup.waitFor(`document.querySelector('.popup-map[data-live="true"]') !== null`, 60_000);
      const live = spots(await popup.evaluate(spotsOf('.of-marker .point')));
      expect(live).toHaveLength(small.length);
      // In the same order, and so the one on top stays on top.
      expect(Math.max(...live.map((spot, i) => apart(spot, small[i] ?? [])))).toBeLessThan(1.5);
      await popup.close();
      expect(await browser.errors()).toEqual([]);
    });
  }

  test('is left by Tab, and moves with the arrow keys', async ({ browser }) => {
    const popup = await openSample(browser);
    await asked['Enter is pressed on it'](popup);
    await popup.waitFor(`document.querySelector('.popup-map[data-live="true"]') !== null`, 60_000);
    const before = String(await popup.evaluate(spotsOf('.of-marker .point')));
    await popup.press('ArrowRight');
    await expect.poll(async () => String(await popup.evaluate(spotsOf('.of-marker .point')))).not.toBe(before);
    await popup.press('Tab');
    expect(await popup.evaluate(`document.activeElement.closest('.popup-map') === null`)).toBe(true);
    await popup.close();
  });
});

const spotsOf = (
  selector: string,
): string => `[...document.querySelectorAll(${JSON.stringify(selector)})].map((point) => {
  const { x, y, width, height } = point.getBoundingClientRect();
  return [x + width / 2, y + height / 2, width];
})`;

const spots = (value: unknown): number[][] =>
  (Array.isArray(value) ? value : []).map((spot: unknown) => (Array.isArray(spot) ? spot.map(Number) : []));

/** In pixels: of place and of size. */
const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? NaN))));
