import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefoxId } from '../extension-ids.ts';
import { quietPreferences } from './firefox-preferences.ts';

/** The host name of the extension's pages: random in each profile unless it is set before installation. */
export const firefoxPagesHost = '6f3c1ab4-59d7-4c4e-9d0b-7a1f0e6d2c58';
export const firefoxProfileIn = (scratchDir: string): string => join(scratchDir, 'profile');

/**
 * Makes a home folder with a profile for launchFirefox.
 *
 * @param looksAhead leaves DNS prefetching and prefetching as Firefox has them by default
 */
export function prepareFirefoxHome(scratchDir: string, looksAhead = false): void {
  const profile = firefoxProfileIn(scratchDir);
  mkdirSync(profile, { recursive: true });
  const preferences = {
    ...quietPreferences,
    ...(looksAhead ? { 'network.dns.disablePrefetch': false, 'network.prefetch-next': true } : {}),
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxPagesHost }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}
