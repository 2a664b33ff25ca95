import { firefoxId, isChromiumId } from '../registration/extension-id.ts';
import { UsageError } from './command.ts';
import { printableText } from './printable-text.ts';

/**
 * The ids that were given as `--extension-id`.
 *
 * @throws {UsageError} for a text that is no id of Chromium's
 */
export function readExtensionIds(given: readonly string[] = []): readonly string[] {
  for (const text of given) {
    if (isChromiumId(text)) continue;
    if (text === firefoxId) throw new UsageError(`--extension-id: ${firefoxId} is Firefox's, which is always let in.`);
    throw new UsageError(
      `--extension-id: "${printableText(text)}" is no extension's id. ` +
        'An id is 32 letters from a to p; chrome://extensions shows it on the card of TapMap.',
    );
  }
  return given;
}
