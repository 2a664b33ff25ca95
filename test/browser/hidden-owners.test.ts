import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openLiveMap } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser("another user's connection, in %s", {}, (test) => {
  test('is shown without a program, and the page says that owners are hidden', async ({ world, browser }) => {
    const [place] = knownPlaces(1);
    const address = place?.address ?? '';
    await world.startConnector({ processName: 'own-program' }).connect(address, 443);
    const page = await openLiveMap(browser, '?group=none');
    await waitUntil('my row', async () => (await page.rows(address, 'own-program')).length === 1);
    expect(await page.texts('[data-problem="owners-hidden"]')).toEqual([]);

    await world.startConnector({ processName: 'neighbours-program', user: 'neighbour' }).connect(address, 993);
    await waitUntil("the neighbour's row", async () => (await page.rows(address, '993')).length === 1);
    const [row] = await page.rows(address, '993');
    expect(row).not.toContain('neighbours-program');
    const noticed = `document.querySelector('[data-problem="owners-hidden"]') !== null`;
    await page.waitFor(noticed);

    // It takes one line, and is not shown again for a while once it is dismissed.
    await page.click('[data-action="notices"]');
    await page.click('[data-action="dismiss-notices"]');
    await page.waitFor(`!(${noticed})`);
    const next = await openLiveMap(browser, '?group=none');
    await waitUntil("the neighbour's row again", async () => (await next.rows(address, '993')).length === 1);
    expect(await next.evaluate(noticed)).toBe(false);
  });
});
