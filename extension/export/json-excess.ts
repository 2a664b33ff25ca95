import { exportLimits } from './export-limits.ts';
import type { ImportFailure } from './import-failure.ts';

/**
 * What a JSON text has too much of; null if it can be parsed without filling the memory: 64 MB of "[[[…" or "{},{},…" would
 * become gigabytes. Valid or not, it is read once and nothing is kept of it.
 */
export function jsonExcess(text: string): ImportFailure | null {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  /** Whether nothing has followed the last opening bracket yet. */
  let isFirst = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character <= space) continue;
    const isClosing = character === closeList || character === closeObject;
    if (character === comma || (isFirst && !isClosing)) values++;
    isFirst = character === openList || character === openObject;
    if (isFirst) deepest = Math.max(deepest, ++depth);
    else if (isClosing) depth--;
    else if (character === quote) at = endOfText(text, at);
  }
  if (deepest > exportLimits.depth) return { code: 'too-deep', depth: deepest, most: exportLimits.depth };
  if (values > exportLimits.values) {
    return { code: 'too-many', of: 'values', count: values, most: exportLimits.values };
  }
  return null;
}

/** Where the text ends that begins with the quote at `from`; the end of all if it does not. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) return at;
    if (character === backslash) at++;
  }
  return text.length;
}

const [space, quote, backslash, comma] = [0x20, 0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
