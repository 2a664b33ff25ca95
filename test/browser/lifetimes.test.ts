import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { hostProcesses } from './host-processes.ts';
import { mapPage, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';

const soonMs = 10_000;

describe.each(browserNames)('one host for each browser, in %s', (name) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    browser = await launchInWorld(world, name);
    return () => browser.kill();
  });
  afterAll(() => world.end());

  const hostCountIs = (count: number): Promise<boolean> =>
    waitUntil(`${count} hosts run`, () => hostProcesses(world).length === count, soonMs);

  test('two pages share it and state the same total', async () => {
    const page = await openLiveMap(browser);
    const popup = mapPage(await browser.open(popupPath, popupViewport));
    const program = world.startConnector();
    await program.connectMany(20, ['129.132.19.216', '193.0.6.139'], 443);
    await waitUntil('twenty and the same in both', async () => {
      const [a, b] = [await page.total(), await popup.total()];
      return a >= 20 && a === b;
    });
    expect(hostProcesses(world)).toHaveLength(1);
    await program.end();
  });

  test('it ends when the browser is killed', async () => {
    await openLiveMap(browser);
    await hostCountIs(1);
    await browser.kill();
    await hostCountIs(0);
  });

  test('it watches without a page, and with watching switched off ends with the last page', async () => {
    const page = await openLiveMap(browser);
    const blank = await browser.open('manifest.json'); // a browser ends with its last tab
    await page.close();
    await expect(hostCountIs(0)).rejects.toThrow();

    const again = await openLiveMap(browser);
    await again.click('[role="switch"]');
    await hostCountIs(1);
    await again.close();
    await hostCountIs(0);
    await blank.close();
  });
});
