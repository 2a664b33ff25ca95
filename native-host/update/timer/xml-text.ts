import { TimerFailed } from './timer-failed.ts';

/**
 * A text within an XML element.
 *
 * @throws {TimerFailed} for a path with a character that XML 1.0 (section 2.2) cannot have, even as a reference
 */
export function xmlText(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    throw new TimerFailed('path-unusable', { path: text });
  }
  return text.replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
