import { storeIds } from '../program-files.ts';
import { firefoxId, keyId } from './extension-id.ts';
import type { Family } from './browser.ts';

/** The name that the extension connects to; lower-case letters, which every browser accepts. */
export const hostName = 'tapmap';

/** The extensions that every manifest lets in, by id. */
export const builtInIds: Readonly<Record<Family, readonly string[]>> = {
  chromium: [...new Set([keyId, ...storeIds])],
  firefox: [firefoxId],
};

/** The manifest's key for the allowed extensions. Firefox rejects a manifest that has Chromium's as well. */
export const callersKey: Record<Family, string> = { chromium: 'allowed_origins', firefox: 'allowed_extensions' };

/** How a manifest writes an extension's id. Chromium requires the origin's trailing slash. */
export const callerOf: Record<Family, (id: string) => string> = {
  chromium: (id) => `chrome-extension://${id}/`,
  firefox: (id) => id,
};

/**
 * The manifest by which a family of browsers finds the host.
 *
 * Format: MDN, "Native manifests"; Chrome, "Native messaging".
 *
 * @param addedIds of extensions for Chromium that may start the host besides the built-in ones
 */
export function hostManifest(family: Family, launcherPath: string, addedIds: readonly string[] = []): string {
  const ids = new Set([...builtInIds[family], ...(family === 'chromium' ? addedIds : [])]);
  const manifest = {
    name: hostName,
    description: 'TapMap shows where this computer connects',
    path: launcherPath,
    type: 'stdio',
    [callersKey[family]]: [...ids].map(callerOf[family]),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
