/**
 * A text as XML 1.0 can hold it (section 2.2, production Char): every other character, among them control characters and
 * lone surrogates, is replaced by U+FFFD. XMLSerializer writes them as they are, and no program opens such a file.
 */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\uFFFD');
}

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
