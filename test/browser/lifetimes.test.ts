import { expect } from 'vitest';
import { launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { hostProcesses } from '../../scripts/browsers/host-processes.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import { mapPage, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

const soonMs = 10_000;

/** Each test ends its browser in a different way, so each has its own. */
inEachBrowser('one host for each browser, in %s', {}, (test, name) => {
  let browser: WorldBrowser;

  test.beforeEach(async ({ world }) => {
    browser = await launchInWorld(world, name);
    return () => browser.kill();
  });

  const hostCountIs = (world: World, count: number): Promise<boolean> =>
    waitUntil(`${count} hosts run`, () => hostProcesses(world).length === count, soonMs);

  test('two pages share it and show the same total', async ({ world }) => {
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

  test('it ends when the browser is killed', async ({ world }) => {
    await openLiveMap(browser);
    await hostCountIs(world, 1);
    await browser.kill();
    await hostCountIs(world, 0);
  });

  test('it watches without a page, and with watching off it ends with the last page', async ({ world }) => {
    const page = await openLiveMap(browser);
    const blank = await browser.open('manifest.json'); // a browser ends with its last tab
    await page.close();
    await expect(hostCountIs(world, 0)).rejects.toThrow();

    const again = await openLiveMap(browser);
    const settings = await browser.open(settingsPath);
    await settings.waitFor(`document.querySelector('[data-setting="watching"]:not(:disabled)') !== null`);
    await settings.click('[data-setting="watching"]');
    await settings.waitFor(`document.querySelector('[data-setting="watching"]').ariaChecked === 'false'`);
    await hostCountIs(world, 1);
    await settings.close();
    await again.close();
    await hostCountIs(world, 0);
    await blank.close();
  });
});
