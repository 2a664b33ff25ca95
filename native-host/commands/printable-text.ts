/**
 * Text from outside (process names, paths, database text) as it may be printed on a terminal: characters that a terminal
 * obeys instead of showing, or that reorder what is shown, come out as their code, `\x1b` or `\u{202e}`.
 *
 * That is Unicode's categories Cc, Zl, Zp and Cs (a half of a pair) and its property Bidi_Control (UAX #9, section 2).
 * A backslash stays one: the result is to be read by people.
 */
export function printableText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
