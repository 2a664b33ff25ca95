import type { Bidi } from './bidi.ts';
import type { Permissions } from '../extension-browser.ts';
import { firefoxId } from '../extension-ids.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';

/** Grants permissions as Firefox does when the user agrees: headless, the prompt itself cannot be answered. */
export async function firefoxPermit(bidi: Bidi, { permissions = [], origins = [] }: Permissions): Promise<void> {
  const id = JSON.stringify(firefoxId);
  const given = JSON.stringify({ permissions, origins, data_collection: [] });
  await firefoxEvaluateChrome(
    bidi,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(${id}, ${given}, WebExtensionPolicy.getByID(${id}).extension);
      return true;
    })()`,
  );
}
