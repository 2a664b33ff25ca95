import { expect, test } from 'vitest';
import { printableText } from '../../../native-host/commands/printable-text.ts';

// The rule itself is tested with the extension's, in test/extension/text/foreign-text.test.ts.
test.each([
  ['plain text', 'plain text'],
  ['hömé 日本 👩‍🚀', 'hömé 日本 👩‍🚀'],
  ['فارسی', '\u2068فارسی\u2069'],
  ['\u001b[2J\u001b]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
  ['line\nline\r\ttab', 'line\\u000aline\\u000d\\u0009tab'],
  ['\u202emoc.elgoog', '\\u202emoc.elgoog'],
  ['half \ud800 pair', 'half \\ud800 pair'],
])('%j is printed as %j', (text, printed) => {
  expect(printableText(text)).toBe(printed);
});

test('a name of 4 kB of escape codes is printed as 4 kB of them', () => {
  expect(printableText('\u001b'.repeat(4096))).toBe('\\u001b'.repeat(4096));
});
