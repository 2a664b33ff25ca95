import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldLaunchOptions } from '../../scripts/browsers/launch-in-world.ts';
import { openLiveMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { writeLauncher } from '../../scripts/browsers/write-launcher.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import { cityRecord, databaseOf, networkRecord } from '../native-host/location/database-of.ts';
import { axeViolations } from './axe-violations.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openSettings, type SettingsPage } from './settings-page.ts';

/** The host looks for other files twice a minute, and reads them. */
const withinMinute = { timeout: 60_000 };
const daysAgo = (days: number): number => Math.floor(Date.now() / 1000) - days * 86_400;

const city = (name: string, days: number): Buffer =>
  databaseOf(cityRecord(name), { builtAtSeconds: daysAgo(days), type: 'TapMap-City' });

/** A program whose built-in locations are of that age, and its user's folders. */
const withBuiltIn =
  (days: number) =>
  (world: World): WorldLaunchOptions => {
    const programDir = join(world.scratchDir, 'program');
    // Without the sums of the files that were built with it.
    cpSync('dist/native-host', programDir, {
      recursive: true,
      filter: (path) => !/\.mmdb$|location-data\.json$/.test(path),
    });
    writeFileSync(join(programDir, 'city.mmdb'), city('Shipped', days));
    writeFileSync(join(programDir, 'network.mmdb'), databaseOf(networkRecord, { builtAtSeconds: daysAgo(10) }));
    makeResidentDir(world.scratchDir, 'user');
    const { data, config } = foldersOf(world);
    const folders = [`XDG_DATA_HOME=${data}`, `XDG_CONFIG_HOME=${config}`];
    const command = ['/usr/bin/env', ...folders, world.nodePath, join(programDir, 'tapmap.js')];
    return { hostPath: writeLauncher(join(world.scratchDir, 'bin', 'tapmap-aged'), command) };
  };

const foldersOf = (world: World) => {
  const home = join(world.scratchDir, 'user');
  return { data: join(home, 'data'), config: join(home, 'config') };
};

/** Puts a file in place of another, as updaters do. */
function put(path: string, bytes: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.temporary`, bytes);
  renameSync(`${path}.temporary`, path);
}

const dot = `document.querySelector('[data-action="settings"] .dot') !== null`;
const notice = `document.querySelector('[data-problem="database-old"]') !== null`;
const card = '[data-database="city"]';
const isThere = (selector: string): string => `document.querySelector('${selector}') !== null`;

inEachBrowser('the age of location data, in %s', withBuiltIn(181), (test) => {
  let map: MapPage;
  let settings: SettingsPage;
  let popup: ExtensionPage;

  test.beforeAll(async ({ browser }) => {
    map = await openLiveMap(browser);
    popup = await browser.open('extension/popup/popup.html');
    settings = await openSettings(browser);
  });

  test('what TapMap ships is old after half a year, which the settings and a dot say, and no notice', async () => {
    await settings.waitFor(isThere(`${card} [data-old]`));
    expect(await settings.text(card)).toContain('built-in');
    expect(await settings.text(card)).toContain('5 months old');
    expect(await settings.text(`${card} [data-old]`)).toContain('More than 180 days old');
    for (const page of [map, popup]) {
      await page.waitFor(dot);
      expect(await page.attribute('[data-action="settings"]', 'aria-label')).toContain('out of date');
      expect(await page.evaluate(notice)).toBe(false);
    }
  });

  test('the commands are whole, also on a narrow window, and can be copied', async () => {
    await settings.evaluate(`document.querySelector('[data-update-maxmind]').open = true`);
    const commands = `[...document.querySelectorAll('[data-update] .command code')]`;
    expect(
      await settings.evaluate(`${commands}.map(({ textContent }) => textContent.replace(/.*tapmap.js /, ''))`),
    ).toEqual([
      'database update',
      'database account',
      'database update --maxmind',
      'database update --timer --install',
    ]);
    for (const width of [320, 1280]) {
      await settings.setViewport({ width, height: 900 });
      await settings.waitFor(`innerWidth === ${width}`);
      expect(await settings.evaluate(`${commands}.every((code) => code.scrollWidth <= code.clientWidth)`)).toBe(true);
      expect(await settings.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(await settings.evaluate(`document.querySelectorAll('[data-update] .command button').length`)).toBe(4);
  });

  test('axe-core finds nothing wrong with it in light and dark', async () => {
    const light = await axeViolations(settings);
    await settings.setColourScheme('dark');
    await settings.waitFor(`document.documentElement.dataset.theme === 'dark'`);
    const dark = await axeViolations(settings);
    await settings.setColourScheme('light');
    expect({ light, dark }).toEqual({ light: [], dark: [] });
  });

  test('a new file and a new timer are shown within a minute, on open pages', async ({ world }) => {
    const { data, config } = foldersOf(world);
    await settings.waitFor(isThere('[data-timer="absent"]'));
    put(join(data, 'tapmap/databases/dbip-city-lite.mmdb'), city('Fetched', 3));
    put(
      join(config, 'systemd/user/tapmap-database-update.timer'),
      '# Written by "tapmap database update --timer --install".\n',
    );
    await expect.poll(() => settings.text(card), withinMinute).toMatch(/3 days old/);
    await expect.poll(() => settings.evaluate(isThere('[data-timer="installed"]')), withinMinute).toBe(true);
    expect(await settings.text('[data-update]')).toContain('--timer --remove');
    expect(await settings.text(card)).toContain('dbip-city-lite.mmdb');
    expect(await settings.evaluate(isThere(`${card} [data-old]`))).toBe(false);
    for (const page of [map, popup]) await page.waitFor(`!(${dot})`);
  });

  test("a file of the user's is old after 60 days, and then popup and full tab say so", async ({ world }) => {
    const { data } = foldersOf(world);
    put(join(data, 'tapmap/databases/dbip-city-lite.mmdb'), city('Fetched', 61));
    await settings.bringToFront();
    await settings.click('[data-action="reload-databases"]');
    await settings.waitFor(isThere(`${card} [data-old]`));
    expect(await settings.text(`${card} [data-old]`)).toContain('More than 60 days old');
    for (const page of [map, popup]) await page.waitFor(`${dot} && ${notice}`);
  });

  test('once it is removed, the one that is built in is used again', async ({ world, browser }) => {
    rmSync(join(foldersOf(world).data, 'tapmap/databases/dbip-city-lite.mmdb'));
    await expect.poll(() => settings.text(card), withinMinute).toContain('built-in');
    for (const page of [map, popup]) await page.waitFor(`${dot} && !(${notice})`);
    expect(await browser.errors()).toEqual([]);
  });
});

const inGerman = (world: World): WorldLaunchOptions => ({ ...withBuiltIn(170)(world), language: 'de' });

inEachBrowser('location data that is not yet old, in a %s that speaks German', inGerman, (test) => {
  test('a new profile has no notice and no dot, and the settings say all in German', async ({ browser }) => {
    const map = await openLiveMap(browser);
    const settings = await openSettings(browser);
    await settings.waitFor(isThere(card));
    expect(await settings.text(card)).toContain('5 Monate alt');
    expect(await settings.text('[data-update]')).toContain('Neuere Daten');
    await expect
      .poll(() => settings.text('[data-timer]'))
      .toContain('Wöchentliche Aktualisierung: nicht eingerichtet.');
    expect(await settings.evaluate(isThere('[data-old]'))).toBe(false);
    expect(await map.evaluate(`${dot} || ${notice}`)).toBe(false);
  });
});
