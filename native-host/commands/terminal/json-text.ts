import { unseen } from './escaped-text.ts';

/**
 * JSON (RFC 8259) of a value, in which every character that would not be seen is a `\u` escape, an astral one two: the
 * value is the same, and the text harms no editor, terminal or page that shows it.
 *
 * @param indent spaces for each level; 0 for one line
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(toEscape, escapesOf);
}

/** Inside a text JSON.stringify leaves no line break, and outside only indentation. */
const toEscape = new RegExp(`(?!\\n)${unseen}`, 'gu');

function escapesOf(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
