import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { axeViolations } from './axe-violations.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { pageStates, statesIn, type PageState } from '../../scripts/browsers/page-states.ts';

describe.each(browserNames)('axe-core, in %s', (browserName) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
    browser = await launchInWorld(world, browserName, { hostPath: null });
  });
  afterAll(() => world.end());

  test.each(statesIn(browserName))('finds nothing wrong in light and dark, wide and narrow: $name', async (state) => {
    const page = await enter(state);
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
  });

  const inContrast = statesIn(browserName).filter(({ name }) => !/, host (?!not-installed)/.test(name));
  test.each(inContrast)('finds nothing wrong in high contrast: $name', async (state) => {
    const page = await enter(state, '&theme=contrast');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('finds something where something is wrong', async () => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    await page.evaluate(`document.body.append(document.createElement('button'))`);
    expect((await axeViolations(page)).join()).toContain('button-name');
    await page.close();
  });

  async function enter({ path, viewport, ready, enter }: PageState, more = ''): Promise<ExtensionPage> {
    const page = await browser.open(`${path}${more}`, viewport);
    await page.waitFor(ready, 30_000);
    await enter?.(page);
    return page;
  }
});
