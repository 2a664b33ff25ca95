import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowsers } from '../../native-host/registration/browsers/find-browsers.ts';
import { installHost } from '../../native-host/registration/install-host.ts';
import { removeHost } from '../../native-host/registration/remove-host.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { makeScratchHome, type ScratchHome } from '../native-host/registration/scratch-home.ts';
import { launchChromium } from '../../scripts/browsers/launch-chromium.ts';
import { launchFirefox } from '../../scripts/browsers/firefox/launch-firefox.ts';
import { prepareChromiumProfile } from '../../scripts/browsers/prepare-chromium-profile.ts';
import { prepareFirefoxHome } from '../../scripts/browsers/firefox/prepare-firefox-home.ts';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser.ts';

let scratch: ScratchHome;
let browser: ExtensionBrowser | undefined;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await writeFile(join(scratch.program.dir, 'tapmap.js'), greeter);
});
afterEach(async () => {
  await browser?.close();
  browser = undefined;
  await scratch.remove();
});

/** Debian's browsers, which `npm test` installs, on profiles where their packages would have them. */
const launch = {
  chromium: async () => {
    const scratchDir = join(scratch.host.configDir, 'chromium');
    prepareChromiumProfile(scratchDir);
    return launchChromium({ ...(await options(scratchDir)), executable: '/usr/bin/chromium' });
  },
  firefox: async () => {
    await scratch.addFolders('.mozilla/firefox');
    prepareFirefoxHome(scratch.home);
    return launchFirefox({ ...(await options(scratch.home)), executable: '/usr/bin/firefox-esr' });
  },
};

test.each(['chromium', 'firefox'] as const)(
  '%s starts a host installed while it runs, for any name of the home folder, and none after its removal',
  async (name) => {
    browser = await launch[name]();
    const page = await browser.open('page.html');
    expect(await page.evaluate(firstMessage)).toBe('disconnected');

    const found = (await findBrowsers(scratch.host)).filter((row) => row.found);
    expect(found.map((row) => row.name)).toEqual([name]);
    await installHost(scratch.program, scratch.host, found);
    expect(await page.evaluate(firstMessage)).toEqual({
      script: join(scratch.host.dataDir, 'host/tapmap.js'),
      NODE_OPTIONS: null,
    });

    await removeHost(scratch.host);
    expect(await page.evaluate(firstMessage)).toBe('disconnected');
  },
);

/** An extension with TapMap's ids and one empty page, and an environment in which any Node would fail. */
async function options(scratchDir: string) {
  const extensionDir = join(scratch.root, 'extension');
  await mkdir(extensionDir);
  const ours: unknown = JSON.parse(await readFile('manifest.json', 'utf8'));
  if (!isRecord(ours)) throw new TypeError('manifest.json is no object');
  const { manifest_version, name, key, browser_specific_settings } = ours;
  const settings = { key, browser_specific_settings, permissions: ['nativeMessaging'] };
  const bare = { manifest_version, name, version: '1', ...settings };
  await writeFile(join(extensionDir, 'manifest.json'), JSON.stringify(bare));
  await writeFile(join(extensionDir, 'page.html'), '<!doctype html><title>page</title>');
  return {
    extensionDir,
    scratchDir,
    headless: true,
    isFirstRun: true,
    env: { NODE_OPTIONS: '--require /nowhere/poison.js' },
  };
}

/** Source that runs in the page: gets the host's first message, or 'disconnected'. */
const firstMessage = `new Promise((resolve) => {
  const port = (globalThis.browser ?? chrome).runtime.connectNative('tapmap');
  port.onMessage.addListener((message) => { port.disconnect(); resolve(message); });
  port.onDisconnect.addListener(() => { void chrome.runtime.lastError; resolve('disconnected'); });
})`;

/**
 * A host that sends one message and waits for stdin to close. Framing: 4-byte length in native byte order, then JSON.
 */
const greeter = `
const json = Buffer.from(JSON.stringify({ script: __filename, NODE_OPTIONS: process.env.NODE_OPTIONS ?? null }));
const length = Buffer.alloc(4);
length.writeUInt32LE(json.length);
process.stdout.write(Buffer.concat([length, json]));
process.stdin.resume();
`;
