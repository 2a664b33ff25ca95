import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../world/create-world.ts';
import { axeViolations } from './axe-violations.ts';
import type { ExtensionPage } from './drivers/extension-page.ts';
import { launchInWorld, type WorldBrowser } from './drivers/launch-in-world.ts';
import { pageStates, type PageState } from './page-states.ts';

/** In Firefox each state once, as it comes; in Chromium in each theme and in a narrow window, too. */
const ways = {
  chromium: [
    { name: 'light', parameters: '&theme=light' },
    { name: 'dark', parameters: '&theme=dark' },
    { name: 'high contrast', parameters: '&theme=contrast' },
    { name: 'narrow', parameters: '&theme=light', width: 320 },
  ],
  firefox: [{ name: 'dark', parameters: '&theme=dark' }],
} satisfies Record<string, Way[]>;
type Way = { name: string; parameters: string; width?: number };

describe.each(['chromium', 'firefox'] as const)('axe-core, in %s', (browserName) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
    browser = await launchInWorld(world, browserName, { hostPath: null });
  });
  afterAll(() => world.end());

  test.each(pageStates)('finds nothing wrong: $name', async (state) => {
    const violations: Record<string, string[]> = {};
    for (const way of ways[browserName] as Way[]) {
      const page = await enter(state, way);
      violations[way.name] = await axeViolations(page);
      await page.close();
    }
    expect(violations).toEqual(Object.fromEntries(Object.keys(violations).map((name) => [name, []])));
  });

  test('finds something where something is wrong', async () => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    await page.evaluate(`document.body.append(document.createElement('button'))`);
    expect((await axeViolations(page)).join()).toContain('button-name');
    await page.close();
  });

  async function enter({ path, viewport, ready, enter }: PageState, way: Way): Promise<ExtensionPage> {
    const size = { ...viewport, width: Math.min(viewport.width, way.width ?? Infinity) };
    const page = await browser.open(`${path}${way.parameters}`, size);
    await page.waitFor(ready, 30_000);
    await enter?.(page);
    return page;
  }
});
