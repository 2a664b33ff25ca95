import type { Bidi } from './bidi.ts';
import { firefoxId } from '../extension-ids.ts';
import { firefoxEvaluateChrome } from './firefox-evaluate.ts';

/**
 * The file that the toolbar button shows at 16 pixels.
 *
 * @see https://searchfox.org/mozilla-central/source/browser/components/extensions/parent/ext-browserAction.js
 */
export async function firefoxToolbarIcon(bidi: Bidi): Promise<string> {
  const icon = await firefoxEvaluateChrome(
    bidi,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)});
      const { icon } = ExtensionParent.apiManager.global.browserActionFor(extension).action.getContextData(null);
      return icon[16];
    })()`,
  );
  return String(icon);
}
