import type { Family } from './browser.ts';

/** The name that the extension connects to; lower-case letters, which every browser accepts. */
export const hostName = 'tapmap';

/** The extension that may start the host, for each family. Chromium's id follows from the public key in manifest.json. */
export const allowedCaller: Record<Family, string> = {
  chromium: 'chrome-extension://fpkmoekophlgaeppfmeahdffnlkcnkbe/',
  firefox: 'extension@tapmap',
};

/** The manifest's key for the allowed extensions. Firefox rejects a manifest that has Chromium's as well. */
export const callersKey: Record<Family, string> = { chromium: 'allowed_origins', firefox: 'allowed_extensions' };

/**
 * The manifest by which a family of browsers finds the host.
 *
 * Format: MDN, "Native manifests"; Chrome, "Native messaging". Chromium requires the origin's trailing slash.
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
