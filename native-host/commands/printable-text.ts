/**
 * Makes untrusted text (process names, paths, database text) safe for a terminal: characters that control the terminal or
 * reorder the text are replaced by their code, `\x1b` or `\u{202e}`.
 *
 * These are Unicode's categories Cc, Zl, Zp and Cs (unpaired surrogates) and its property Bidi_Control (UAX #9,
 * section 2). Backslashes are not escaped, since people read the result.
 */
export function printableText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
