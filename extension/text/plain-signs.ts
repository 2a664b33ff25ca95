/**
 * Digits of any script, and the signs of numbers and searches as keyboards of other scripts write them, in ASCII: `４４３`
 * and `٤٤٣` are 443, `：` is a colon, `−` a minus. Everything else remains, in Unicode's compatibility composition
 * (UAX #15).
 */
export function plainSigns(text: string): string {
  if (isAscii(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[−‐‑‒–—٫،、。≤≥∶]/gu, (sign) => signs[sign] ?? sign);
}

/** Without what only sets the direction of text (UAX #9), which comes along with a number that was copied. */
export function plainNumber(text: string): string {
  return plainSigns(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** All of ASCII: most texts are, and nothing else has to be done for them. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Unicode encodes the decimal digits of a script as a run from 0 to 9, and such runs only follow each other whole. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}

const signs: Readonly<Record<string, string>> = {
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '٫': '.', // Arabic decimal separator
  '،': ',', // Arabic comma
  '、': ',', // ideographic comma
  '。': '.',
  '≤': '<=',
  '≥': '>=',
  '∶': ':',
};
