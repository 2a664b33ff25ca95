import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../../../native-host/registration/browsers/find-browsers.ts';
import { readHostPlatform } from '../../../../native-host/system/host-platform.ts';
import { installHost } from '../../../../native-host/registration/install-host.ts';
import { makeScratchHome, type ScratchHome } from '../scratch-home.ts';

let scratch: ScratchHome;
beforeEach(async () => (scratch = await makeScratchHome()));
afterEach(() => scratch.remove());

const found = async (host = scratch.host) =>
  (await findBrowsers(host)).filter((browser) => browser.found).map(({ name }) => name);

describe('a browser is found by its profile folder', () => {
  test('none in an empty home', async () => {
    expect(await found()).toEqual([]);
  });

  test.each([
    ['.config/chromium', 'chromium'],
    ['.config/google-chrome', 'chrome'],
    ['.config/microsoft-edge-dev', 'edge-dev'],
    ['.config/BraveSoftware/Brave-Browser-Nightly', 'brave-nightly'],
    ['.config/opera', 'opera'],
    ['.mozilla/firefox', 'firefox'],
    ['.config/mozilla/firefox', 'firefox'],
    ['.librewolf', 'librewolf'],
    ['snap/firefox/common/.mozilla/firefox', 'firefox-snap'],
    ['snap/chromium', 'chromium-snap'],
    ['.var/app/org.mozilla.firefox', 'firefox-flatpak'],
    ['.zen', 'zen'],
    ['.config/zen', 'zen'],
    ['.floorp', 'floorp'],
    ['.var/app/app.zen_browser.zen', 'zen-flatpak'],
    ['.var/app/io.github.zen_browser.zen', 'zen-flatpak'],
    ['.var/app/one.ablaze.floorp', 'floorp-flatpak'],
    ['.var/app/org.ablaze.floorp', 'floorp-flatpak'],
    ['snap/zen-browser', 'zen-snap'],
    ['snap/floorp', 'floorp-snap'],
  ])('%s → %s', async (folder, name) => {
    await scratch.addFolders(folder);
    expect(await found()).toEqual([name]);
  });

  test('in XDG_CONFIG_HOME, where that is set', async () => {
    await scratch.addFolders('elsewhere/chromium', '.config/vivaldi');
    const host = readHostPlatform({ HOME: scratch.home, XDG_CONFIG_HOME: join(scratch.home, 'elsewhere') }, 'linux');
    expect(await found(host)).toEqual(['chromium']);
  });

  test('a file with that name is no browser', async () => {
    await scratch.addFolders('.config');
    await writeFile(join(scratch.home, '.config/chromium'), '');
    expect(await found()).toEqual([]);
  });

  test('the empty folder that our own installation created proves nothing until the browser fills it', async () => {
    await installHost(scratch.program, scratch.host, await findBrowsers(scratch.host));
    expect(await found()).toEqual([]);
    await scratch.addFolders('.config/vivaldi/Default');
    expect(await found()).toEqual(['vivaldi']);
  });
});
