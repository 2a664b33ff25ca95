import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ExtensionBrowser } from '../browsers/extension-browser.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { launchFirefox } from '../browsers/firefox/launch-firefox.ts';
import { prepareChromiumProfile } from '../browsers/prepare-chromium-profile.ts';
import { prepareFirefoxHome } from '../browsers/firefox/prepare-firefox-home.ts';
import { registerHost } from '../browsers/register-host.ts';
import { writeLauncher } from '../browsers/write-launcher.ts';
import type { FoundBrowser } from './find-browser.ts';

/**
 * Starts a browser with the built extension and the built host, in a scratch folder that is removed when this process ends.
 * The user's own profiles and registrations are not touched: the browser looks for both in the scratch folder.
 */
export async function launchProduct(found: FoundBrowser, headless: boolean): Promise<ExtensionBrowser> {
  const scratchDir = mkdtempSync(join(tmpdir(), 'tapmap-start-'));
  process.on('exit', () => rmSync(scratchDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  const hostPath = writeLauncher(
    join(scratchDir, 'tapmap'),
    [process.execPath, resolve('dist/native-host/tapmap.js')],
    { ...ownEnvironment(), NODE_OPTIONS: undefined, NODE_PATH: undefined },
  );
  const options = { executable: found.path, scratchDir, headless };
  if (found.kind === 'firefox') {
    prepareFirefoxHome(scratchDir);
    registerHost('firefox', scratchDir, hostPath);
    const env = { XAUTHORITY: process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority') }; // HOME is the scratch folder
    return launchFirefox({ ...options, env, extensionDir: resolve('dist/firefox') });
  }
  prepareChromiumProfile(scratchDir);
  const configDir = join(scratchDir, 'config');
  for (const folder of [scratchDir, join(configDir, 'BraveSoftware/Brave-Browser'), join(configDir, 'google-chrome')]) {
    registerHost('chromium', folder, hostPath); // Brave and Opera ignore --user-data-dir for this
  }
  return launchChromium({ ...options, env: { XDG_CONFIG_HOME: configDir }, extensionDir: resolve('dist/chrome') });
}

/** The host finds the user's own databases by these, and must not search the scratch folder. */
function ownEnvironment(): Record<string, string | undefined> {
  return { HOME: homedir(), XDG_CONFIG_HOME: process.env['XDG_CONFIG_HOME'] };
}
