import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './extension-browser.ts';
import { chromiumId, firefoxId, hostName } from './extension-ids.ts';

/** Where a browser that was given a scratch folder of its own looks for native hosts. */
const folders = {
  chromium: 'NativeMessagingHosts', // below --user-data-dir
  firefox: join('.mozilla', 'native-messaging-hosts'), // below HOME, whatever the profile
} as const;

/**
 * Registers a native host for the one browser that lives in `scratchDir`; null takes the registration away.
 * Browsers read it at each connect, so it may change under a running one.
 *
 * Format: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests
 */
export function registerHost(browser: BrowserName, scratchDir: string, hostPath: string | null): void {
  const folder = join(scratchDir, folders[browser]);
  const file = join(folder, `${hostName}.json`);
  if (hostPath === null) {
    rmSync(file, { force: true });
    return;
  }
  const callers =
    browser === 'firefox'
      ? { allowed_extensions: [firefoxId] }
      : { allowed_origins: [`chrome-extension://${chromiumId}/`] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ name: hostName, description: 'TapMap', path: hostPath, type: 'stdio', ...callers }),
  );
}
