import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostManifest, hostName } from '../../native-host/registration/host-manifest.ts';
import type { BrowserName } from './extension-browser.ts';

/** Where a browser with a scratch folder of its own looks for native hosts. */
const folders = {
  chromium: 'NativeMessagingHosts', // below --user-data-dir
  firefox: join('.mozilla', 'native-messaging-hosts'), // below HOME, for every profile
} as const;

/**
 * Registers a native host for the one browser whose files are in `scratchDir`; null removes the registration.
 * Browsers read it at each connect, so it may change while one runs.
 */
export function registerHost(browser: BrowserName, scratchDir: string, hostPath: string | null): void {
  const folder = join(scratchDir, folders[browser]);
  const file = join(folder, `${hostName}.json`);
  if (hostPath === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, hostManifest(browser, hostPath));
}
