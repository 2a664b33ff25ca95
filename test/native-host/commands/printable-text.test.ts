import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableText } from '../../../native-host/commands/printable-text.ts';

test.each([
  ['plain text', 'plain text'],
  ['hömé 日本 👩‍🚀 فارسی', 'hömé 日本 👩‍🚀 فارسی'],
  ['\u001b[2J\u001b]0;title\u0007', '\\x1b[2J\\x1b]0;title\\x07'],
  ['line\nline\r\ttab', 'line\\x0aline\\x0d\\x09tab'],
  ['\u0000\u007f\u009b31m', '\\x00\\x7f\\x9b31m'],
  ['photo\u202egnp.exe', 'photo\\u{202e}gnp.exe'],
  ['\u2066a\u2069\u200f\u061c', '\\u{2066}a\\u{2069}\\u{200f}\\u{61c}'],
  ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['half \ud800 pair', 'half \\u{d800} pair'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%j is printed as %j', (text, printed) => {
  expect(printableText(text)).toBe(printed);
});

test('any text becomes one line without control characters, and printable text is unchanged', () => {
  const hostile = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom('\u001b', '\n', '\u009b', '\u202e', '\ud800', '\udc00', '\\', 'a', '日') }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const printed = printableText(text);
      expect(printed).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      expect(printableText(printed)).toBe(printed);
      if (printed === text) return;
      expect(text).toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
    { numRuns: 1000 },
  );
});

test('a name of 4 kB of escape codes is printed as 4 kB of them', () => {
  expect(printableText('\u001b'.repeat(4096))).toBe('\\x1b'.repeat(4096));
});
