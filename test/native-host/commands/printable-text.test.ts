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
