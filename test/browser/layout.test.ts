import { expect } from 'vitest';
import type { Viewport } from '../../scripts/browsers/appearance.ts';
import { layoutFaults } from './layout-faults.ts';
import { pageStates, statesIn } from '../../scripts/browsers/page-states.ts';
import { inEachBrowser } from './in-each-browser.ts';

const tabWindows: readonly Viewport[] = [
  { width: 320, height: 640 },
  { width: 375, height: 812 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
  // A 1280 × 800 window at 200 %.
  { width: 640, height: 400, scale: 2 },
];
/** Chromium limits a popup to 800 × 600 device pixels, which is this at 200 %. */
const popupWindows: readonly Viewport[] = [
  { width: 380, height: 600 },
  { width: 380, height: 300, scale: 2 },
  { width: 320, height: 600 },
];
const windowsOf = (name: string): readonly Viewport[] => (name.startsWith('popup') ? popupWindows : tabWindows);

inEachBrowser('the layout, in %s', { hostPath: null }, (test, browserName) => {
  test.for(statesIn(browserName))(
    'never scrolls sideways, and nothing overlaps or is cut off: $name',
    async (state, { browser }) => {
      const faults: string[] = [];
      const page = await browser.open(state.path, state.viewport);
      await page.waitFor(state.ready, 30_000);
      await state.enter?.(page);
      for (const viewport of windowsOf(state.name)) {
        await page.setViewport(viewport);
        await page.waitFor(`innerWidth === ${viewport.width}`);
        await page.atRest();
        const where = `${viewport.width} × ${viewport.height}`;
        faults.push(...(await layoutFaults(page)).map((fault) => `${where}: ${fault}`));
      }
      await page.close();
      expect(faults).toEqual([]);
    },
  );

  test('finds what overlaps, leaves the window or is cut off', async ({ browser }) => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    const add = (style: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const button = document.createElement('button');
        button.textContent = 'A text that is far too long for its button';
        button.style.cssText = ${JSON.stringify(`position: fixed; z-index: 999; height: 40px; ${style}`)};
        document.body.append(button);
      })()`);
    await add('left: 300px; top: 300px; width: 90px');
    await add('left: 360px; top: 300px; width: 400px');
    await add('right: -100px; top: 500px; width: 400px');
    const faults = (await layoutFaults(page)).join('\n');
    expect(faults).toMatch(/cuts its text/);
    expect(faults).toMatch(/lies over/);
    expect(faults).toMatch(/leaves the window/);
    await page.close();
  });
});
