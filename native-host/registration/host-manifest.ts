import type { Family } from './browser.ts';

/** The name that the extension connects to: lower case letters, so that every browser accepts it. */
export const hostName = 'tapmap';

/** Who may start the host: the extension's id in each family. Chromium's follows from the public key in manifest.json. */
export const allowedCaller: Record<Family, string> = {
  chromium: 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/',
  firefox: 'extension@tapmap',
};

/** The key of a manifest that lists who may start the host. Firefox refuses a manifest that has Chromium's as well. */
export const callersKey: Record<Family, string> = { chromium: 'allowed_origins', firefox: 'allowed_extensions' };

/**
 * The text of the manifest by which a family of browsers finds the host.
 *
 * Format: MDN, "Native manifests"; Chrome, "Native messaging". Chromium wants the origin with its trailing slash.
 */
export function hostManifest(family: Family, launcherPath: string): string {
  const manifest = {
    name: hostName,
    description: 'TapMap shows where this computer connects',
    path: launcherPath,
    type: 'stdio',
    [callersKey[family]]: [allowedCaller[family]],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
