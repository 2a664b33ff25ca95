import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { isDrawn, mapPath, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import { watchRequests } from './watch-requests.ts';
import { useEveryControl } from './use-every-control.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** In the popup every listed entry opens the full tab with a search for it. */
const leading = '[data-action="open"], .popup [data-action="exit"], .popup .tops *, .popup [data-new]';

inEachBrowser('nothing leaves the computer, in %s', {}, (test) => {
  test('while the map is live: no name is resolved, and only the connecting program reaches the internet', async ({
    world,
    browser,
  }) => {
    const program = world.startConnector();
    const page = await openLiveMap(browser);
    const popup = await browser.open(popupPath, popupViewport);
    const watches = [await watchRequests(page), await watchRequests(popup)];
    const own = [];
    for (const { address } of knownPlaces(3)) own.push(await program.connect(address, 443));
    await popup.waitFor(isDrawn);
    await setTimeout(3_000); // several polls, and time for any outgoing traffic

    const reached = (): number[] => world.internet.connections.map(({ clientPort }) => clientPort).toSorted();
    await expect.poll(reached).toEqual(own.map(({ localPort }) => localPort).toSorted());
    expect(world.internet.questions).toEqual([]);
    for (const watch of watches) expect(await watch.outside()).toEqual([]);
    expect(await browser.errors()).toEqual([]);
    await popup.close();
    await page.close();
  });

  test.for([
    ['the full tab', mapPath, 30],
    ['the popup', popupPath, 2],
    ['the settings', settingsPath, 10],
  ] as const)('whatever is done in %s', async ([, path, atLeast], { world, browser }) => {
    const before = { reached: world.internet.connections.length, questions: world.internet.questions.length };
    const page = await browser.open(`${path}?sample=200&live`);
    await page.waitFor(`document.querySelectorAll('button, select, input').length > 2`, 30_000);
    await page.bringToFront();
    const watch = await watchRequests(page);
    const used = await useEveryControl(page, leading);
    expect(used.length, used.join('\n')).toBeGreaterThanOrEqual(atLeast);
    await setTimeout(1_000);

    expect(await watch.outside()).toEqual([]);
    expect(world.internet.connections.length).toBe(before.reached);
    expect(world.internet.questions.length).toBe(before.questions);
    expect(await browser.errors()).toEqual([]);
    await page.close();
  });

  test('the pages let the browser resolve no name of a link before it is followed', async ({ browser }) => {
    for (const path of [mapPath, popupPath, settingsPath]) {
      const page = await browser.open(path);
      expect(await page.attribute('meta[http-equiv="x-dns-prefetch-control"]', 'content'), path).toBe('off');
      await page.close();
    }
  });

  test.for([
    ['a request', `(void fetch('https://198.51.100.1/').catch(() => null), true)`],
    ['a picture', `(new Image().src = 'https://198.51.100.2/pixel.png')`],
    ['a beacon', `navigator.sendBeacon('https://198.51.100.3/')`],
  ] as const)('the watch sees %s', async ([, ask], { browser }) => {
    const page = await browser.open(`${popupPath}?sample=5`);
    const watch = await watchRequests(page);
    await page.evaluate(ask);
    await page.waitFor(`window.requested.some((each) => each.includes('198.51.100.'))`);
    expect((await watch.outside()).join()).toContain('198.51.100.');
    await page.close();
  });
});
