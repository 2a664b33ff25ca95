/**
 * The columns that a text takes on a terminal: 2 for each wide character of East Asia and each emoji, 0 for what combines
 * with the character before it or has no glyph, else 1 (UAX #11; by script, which JavaScript knows, instead of by
 * East_Asian_Width, which it does not). Terminals differ in sequences of emoji; the joined ones count as their first.
 */
export function textWidth(text: string): number {
  if (!/[^ -~]/.test(text)) return text.length;
  const cells = text.replace(/\u200d\p{ExtPict}/gu, '').replace(/[\p{Mn}\p{Me}\p{Cf}\p{EMod}]/gu, '');
  let width = 0;
  for (const character of cells) width += wide.test(character) ? 2 : 1;
  return width;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{EPres}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6](?<![\uff61-\uffdc])/u;
