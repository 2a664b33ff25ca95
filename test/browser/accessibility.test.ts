import { expect } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { pageStates, statesIn, type PageState } from '../../scripts/browsers/page-states.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('axe-core, in %s', { hostPath: null }, (test, browserName) => {
  test.for(statesIn(browserName))(
    'finds nothing wrong in light and dark, wide and narrow: $name',
    async (state, { browser }) => {
      const page = await enter(browser, state);
      const light = await axeViolations(page);
      await page.setColourScheme('dark');
      await page.waitFor(`document.documentElement.dataset.theme === 'dark'`);
      const dark = await axeViolations(page);
      await page.setViewport({ ...state.viewport, width: 320 });
      await page.waitFor('innerWidth === 320');
      const narrow = await axeViolations(page);
      await page.setColourScheme('light');
      await page.close();
      expect({ light, dark, narrow }).toEqual({ light: [], dark: [], narrow: [] });
    },
  );

  const inContrast = statesIn(browserName).filter(({ name }) => !/, host (?!not-installed)/.test(name));
  test.for(inContrast)('finds nothing wrong in high contrast: $name', async (state, { browser }) => {
    const page = await enter(browser, state, '&theme=contrast');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('finds something where something is wrong', async ({ browser }) => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    await page.evaluate(`document.body.append(document.createElement('button'))`);
    expect((await axeViolations(page)).join()).toContain('button-name');
    await page.close();
  });

  async function enter(
    browser: WorldBrowser,
    { path, viewport, ready, enter }: PageState,
    more = '',
  ): Promise<ExtensionPage> {
    const page = await browser.open(`${path}${more}`, viewport);
    await page.waitFor(ready, 30_000);
    await enter?.(page);
    return page;
  }
});
