/**
 * A foreign text with an escape in place of each character that would not be seen, or would change how others are
 * seen: `\u202e`, `\u{e0041}` (lower case, at least four digits). A backslash that would begin such an escape is itself
 * `\u005c`, so that two texts never look the same and the original can be read back. The extension shows the same
 * (text/escaped-text.ts; a test holds the two together).
 *
 * - Controls, line separators, format and private-use characters, half surrogates, noncharacters, all that Unicode
 *   calls ignorable (UAX #44: Default_Ignorable_Code_Point) and some that are merely blank.
 * - Spaces other than U+0020; U+0020 at an end or after another, which a page or a table would swallow.
 * - Combining marks without a base, and from the fifth on one base (UTS #39, section 5.4).
 *
 * Kept where they do something: joiners between the letters that they are for (UAX #31, section 2.3, by script instead
 * of by joining type), variation selectors after an emoji or ideograph, and emoji sequences (UTS #51; of the flags with
 * tags the three that are recommended).
 *
 * No file name or path is longer than 4096 (PATH_MAX); a text is cut there, with an ellipsis.
 */
export function escapedText(text: string): string {
  if (plain.test(text) && text.length <= maxLength) return text;
  const cut = text.length <= maxLength ? text : text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
  const escaped = !suspicious.test(cut)
    ? cut
    : cut.replace(tokens, (token, hidden: string | undefined) => (hidden === undefined ? token : escapeOf(token)));
  return cut === text ? escaped : `${escaped}…`;
}

/** UTF-16 code units. */
const maxLength = 4096;

/** Nearly every name: visible ASCII but backslashes, and single spaces between. */
const plain = /^[!-[\]-~]+(?: [!-[\]-~]+)*$/;

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\u{${code}}`;
}

/** Category Zs without U+0020. */
const spaces = String.raw`\xa0\u1680\u2000-\u200a\u202f\u205f\u3000`;
/** Blank without being ignorable: Braille and musical blanks, fillers, marks of annotations and Egyptian layout. */
const blank = String.raw`\u2800\u{1d159}\u{16fe4}\ufff9-\ufffc\u{13430}-\u{1343f}`;
/** One character that would not be seen: the source of a regular expression with flag u. */
export const unseen = String.raw`[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{NChar}\p{Bidi_C}${spaces}${blank}]`;
const marks = String.raw`(?:(?!\p{DI})\p{M})`;

const flagTags = ['gbeng', 'gbsct', 'gbwls'].map((region) => region.replace(/./g, tag)).join('|');
const emoji = String.raw`\p{ExtPict}(?:\p{EMod}|\ufe0f\u20e3?|\ufe0e)?`;
const emojiSequence = [
  String.raw`\p{RI}\p{RI}`,
  String.raw`[0-9#*]\ufe0f\u20e3`,
  String.raw`\u{1f3f4}(?:${flagTags})\u{e007f}`,
  String.raw`${emoji}(?:\u200d${emoji}){0,9}`,
].join('|');

/** Scripts whose letters join, and those with a virama, which a joiner makes visible or keeps from joining. */
const cursive = scripts('Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Adlm', 'Rohg');
const indic = scripts('Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh');
const virama = String.raw`[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;
const joiner = [
  String.raw`(?<=${cursive}${marks}{0,4})[\u200c\u200d](?=${cursive})`,
  String.raw`(?<=${virama})[\u200c\u200d](?=${indic})`,
  String.raw`(?<=${indic})[\u200c\u200d](?=${virama})`,
].join('|');
const variation = String.raw`(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=\p{Script=Mong})[\u180b-\u180d\u180f]`;

/** What is an escape, unless it is part of something that is kept. */
const toEscape = String.raw`\\(?=u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\}))|${unseen}|${marks}|^ | $|(?<= ) `;
/** Whatever may be one, in the cheapest form: most other names have nothing of it, and are not taken apart. */
const suspicious = new RegExp(String.raw`[\\\p{M}${unseen.slice(1, -1)}]|^ | $|  `, 'u');

/** What is kept, longest first, or else in a group one character to escape. */
const tokens = new RegExp(
  [
    emojiSequence,
    String.raw`(?:${joiner})${marks}{0,4}`,
    variation,
    `(${toEscape})`,
    String.raw`[^\p{M} ]${marks}{1,4}`,
  ].join('|'),
  'gu',
);

function scripts(...names: string[]): string {
  return `[${names.map((name) => String.raw`\p{Script=${name}}`).join('')}]`;
}

function tag(letter: string): string {
  return String.fromCodePoint(0xe0000 + letter.charCodeAt(0));
}
