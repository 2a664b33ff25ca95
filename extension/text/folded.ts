import { isAscii, plainSigns } from './plain-signs.ts';

/**
 * A text as searches compare it, what is typed and what is searched alike: without case, accents, and the differences
 * between scripts' digits and signs. "İstanbul", "ISTANBUL" and "istanbul" are one, and so are "Zürich" and "Zurich".
 *
 * A mark alone, which would leave nothing, remains.
 */
export function folded(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  let plain = known.get(text);
  if (plain === undefined) {
    if (known.size > maxKnown) known.clear();
    known.set(text, (plain = foldedAnew(text)));
  }
  return plain;
}

/** The same few names recur in all connections, and to fold one takes a hundred times as long as to find it here. */
const known = new Map<string, string>();
const maxKnown = 20_000;

function foldedAnew(text: string): string {
  const letters = plainSigns(text.normalize('NFKD').replace(/\p{Mn}/gu, '')).toLowerCase();
  const plain = letters.replace(/[ßæœøłđðþħŧıς]/g, (letter) => whole[letter] ?? letter);
  return plain === '' ? text.toLowerCase() : plain;
}

/** Letters that Unicode does not take apart into a letter and an accent. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};
