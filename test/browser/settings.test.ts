import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hostVersion } from '../../native-host/version.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import {
  launchInWorld,
  writeHostLauncher,
  type WorldBrowser,
  type WorldLaunchOptions,
} from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';
import { openLiveMap, openMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { fullTabs, searchIn } from './full-tab-views.ts';
import { openSettings, type SettingsPage } from './settings-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { typing, typingWhileTimersWait } from './type-search.ts';

/** The tests share a browser and build on each other, as a user's session does. */
inEachBrowser('the settings, in %s', withWitness, (test, name) => {
  let browser: WorldBrowser;
  let map: MapPage;
  let settings: SettingsPage;

  test.beforeAll(async ({ browser: first }) => {
    browser = first;
    map = await openLiveMap(browser);
    settings = await openSettings(browser);
  });

  const theme = `document.documentElement.dataset.theme`;
  const home = `document.querySelector('.js-plotly-plot')?.data.find(({ name }) => name === 'home')`;

  test('the helper app says which version it is, and which Node.js runs it', async () => {
    const fact = (name: string): string =>
      `[...document.querySelectorAll('dl.facts dt')].find(({ textContent }) => textContent === '${name}')?.nextElementSibling?.textContent`;
    await expect.poll(() => settings.evaluate(fact('Node.js'))).toBe(process.version);
    await expect.poll(() => settings.evaluate(fact('Version'))).toBe(hostVersion);
  });

  test('the poll interval reaches the host at once', async ({ world }) => {
    await settings.fill('interval', '250');
    await waitUntil('the host is told 250 ms', () =>
      readFileSync(heardFile(world), 'latin1').includes('"intervalMs":250}'),
    );
    await expect.poll(() => settings.text('#interval-note')).toMatch(/\d\s?%/);
  });

  test('another theme applies to every open page, and to the first paint of the next', async () => {
    await settings.choose('theme', 'contrast');
    for (const page of [settings, map]) await page.waitFor(`${theme} === 'contrast'`);
    await expect.poll(() => settings.evaluate(`localStorage.getItem('theme')`)).toBe('contrast');
  });

  test('the map’s initial projection and colours follow', async () => {
    await settings.choose('projection', 'globe');
    await map.waitFor(`document.querySelector('[data-map="globe"][aria-pressed="true"]') !== null`);
    await settings.choose('colours', 'state');
    await waitUntil('both are stored', async () => {
      const stored = await settings.stored();
      return JSON.stringify(stored).includes('"globe"') && JSON.stringify(stored).includes('"state"');
    });
  });

  test('a home that is not a place is named and rejected', async () => {
    await settings.choose('home', 'place');
    await settings.fill('latitude', 'here');
    await settings.click('[data-action="set-home"]');
    await settings.waitFor(`document.querySelector('[data-error="latitude"]') !== null`);
    await expect.poll(() => settings.text('[data-error="latitude"]')).toContain('“here”');
    await expect.poll(() => settings.text('[data-error="longitude"]')).toContain('Enter a longitude');
    expect(await settings.stored()).not.toHaveProperty('home');
  });

  test('a home moves on the map as soon as it is set, even when paused', async () => {
    await map.bringToFront();
    await map.click('[data-action="pause"]');
    await settings.bringToFront();
    await settings.fill('latitude', '52,37');
    await settings.fill('longitude', '4.9');
    await settings.click('[data-action="set-home"]');
    await waitUntil('home is stored', async () => JSON.stringify(await settings.stored()).includes('52.37'));
    await map.bringToFront();
    await map.waitFor(`${home}?.lat[0] === 52.37 && ${home}.lon[0] === 4.9`);
    await map.click('[data-action="pause"]');
  });

  test('picking home on the map starts once, and not again from a bookmark', async () => {
    const link = await settings.attribute('a[href*="home=pick"]', 'href');
    const picking = await browser.open(link?.replace(/^\//, '') ?? '');
    await picking.waitFor(`document.querySelector('[data-picking="true"]') !== null`);
    await expect.poll(() => picking.evaluate('location.search')).toBe('');
    await picking.close();
  });

  test('the databases in use are listed, and can be reloaded', async () => {
    await expect.poll(() => settings.text('[data-database="city"]')).toContain('DB-IP');
    await expect.poll(() => settings.text('[data-database="network"]')).toMatch(/\d (day|month)s? old/);
    await settings.bringToFront();
    await settings.click('[data-action="reload-databases"]');
    await settings.waitFor(`document.querySelector('[data-reloaded="true"]') !== null`);
  });

  test('all settings are kept after the browser was closed', async ({ world }) => {
    await browser.close();
    browser = await launchInWorld(world, name, { scratchDir: browser.scratchDir });
    settings = await openSettings(browser);
    await settings.waitFor(`${theme} === 'contrast'`);
    await expect.poll(() => settings.chosen('projection')).toBe('globe');
    await expect.poll(() => settings.chosen('home')).toBe('place');
    await settings.waitFor(`document.querySelector('[data-setting="interval"]').value === '250'`);
    await settings.waitFor(`document.querySelector('[data-setting="latitude"]').value === '52.37'`);
  });

  test('invalid values count as never set, and nothing breaks', async () => {
    await settings.store({ theme: 'pink', intervalMs: -1, projection: null, home: { kind: 'place', latitude: 200 } });
    await settings.waitFor(`document.querySelector('[data-setting="interval"]').value === '1000'`);
    await expect.poll(() => settings.chosen('theme')).toBe('system');
    await expect.poll(() => settings.chosen('home')).toBe('time-zone');
    map = await openMap(browser, '?group=place');
    await map.waitForHostState('running');
    expect(await browser.errors()).toEqual([]);
  });

  test('all that is kept is cleared only after a confirmation, on every page, and it says what was', async ({
    world,
  }) => {
    const program = world.startConnector({ processName: 'open-since' });
    const addresses = knownPlaces(2).map(({ address }) => address);
    await program.connectMany(1, addresses, 443);
    const [closing] = await program.connectMany(1, addresses, 993);
    await waitUntil('both', async () => (await map.rows('open-since')).length === 2);
    await closing?.close({ reset: true });
    // Its own row: the browser's connections close at any time, and what closes after the clearing is kept.
    await map.evaluate(`(${typing('program:open-since ')})(document)`);
    await waitUntil('closed', async () => (await map.rows('open-since', ':993', 'closed')).length === 1);
    await map.evaluate(`document.querySelector('[data-action="pause"]').click()`);

    await settings.bringToFront();
    await settings.choose('theme', 'dark');
    await expect.poll(() => settings.stored()).toHaveProperty('theme', 'dark');
    await settings.click('[data-action="clear"]');
    await settings.click('[data-action="clear-not"]');
    expect(await settings.stored()).toHaveProperty('theme', 'dark');
    await settings.click('[data-action="clear"]');
    await fullTabs(settings).evaluate(`(${typingWhileTimersWait('of')})(document) ?? globalThis.document
      .querySelector('[data-action="clear-now"]').click()`);
    await waitUntil('storage is empty', async () => JSON.stringify(await settings.stored()) === '{}');
    await settings.waitFor(`document.querySelector('[data-choice="theme"] input:checked').value === 'system'`);
    await expect.poll(() => settings.evaluate('localStorage.length')).toBe(0);
    await expect
      .poll(() => settings.text('[data-cleared="true"]'))
      .toMatch(/^Cleared: 2 changed settings, \d+ closed conn/);
    expect(await settings.text('[data-cleared="true"]')).toContain('the view of 1 tab');

    // What is open stays; of the past, of the search, and of the moment that the page had frozen nothing does.
    await map.waitFor(`document.querySelector('[data-time="live"]') !== null`);
    await expect.poll(() => map.evaluate(searchIn('document'))).toBe('');
    // Of this program alone: connections of the browser's own come and go, and one may have closed since.
    await map.evaluate(`(${typing('program:open-since ')})(document)`);
    await map.waitFor(`document.querySelector('[data-group="closed"]') === null`);
    // The list is grouped by program again, whose name its lines leave out.
    await waitUntil('the one that is open', async () => (await map.rows(':443')).length === 1);
    await program.end();
  });

  test('nothing of it comes back with the next start of the browser', async ({ world }) => {
    await browser.close();
    browser = await launchInWorld(world, name, { scratchDir: browser.scratchDir });
    settings = await openSettings(browser);
    // A start at which the host responds needs no setup page, and says so for the next one.
    await expect.poll(() => settings.stored()).toEqual({ setupShown: true });
    expect(await settings.chosen('theme')).toBe('system');
    const session = await settings.evaluate(
      `chrome.storage.session.get(null).then((kept) => Object.keys(kept).sort())`,
    );
    expect(['[]', '["exit"]', '["exit","seen"]', '["seen"]']).toContain(JSON.stringify(session));
    map = await openMap(browser);
    await map.waitForHostState('running');
    expect(await map.evaluate(searchIn('document'))).toBe('');
    expect(await browser.errors()).toEqual([]);
  });
});

/** With a host whose every request is also written to a file. */
function withWitness(world: World): WorldLaunchOptions {
  makeResidentDir(world.scratchDir, 'heard');
  const script = `tee -a '${heardFile(world)}' | '${writeHostLauncher(world)}' "$@"`;
  const hostPath = writeLauncher(join(world.scratchDir, 'bin', 'tapmap-heard'), ['/bin/sh', '-c', script, 'sh']);
  return { hostPath };
}

const heardFile = (world: World): string => join(world.scratchDir, 'heard', 'requests');
