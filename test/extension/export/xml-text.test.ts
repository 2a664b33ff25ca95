import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlText } from '../../../extension/export/xml-text.ts';

test.each([
  ['plain', 'Zürich, 東京 👍\t\r\n', 'Zürich, 東京 👍\t\r\n'],
  ['control characters', 'a\0b\u0008c\u001Fd\u007Fe', 'a\uFFFDb\uFFFDc\uFFFDd\u007Fe'],
  ['half surrogate pairs', '\uD83Da\uDC4D', '\uFFFDa\uFFFD'],
  ['noncharacters that XML excludes', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
])('%s', (_, text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

test('every text becomes one of the production Char', () => {
  const isAllowed = (code: number) =>
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code > 0xffff;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = xmlText(String.fromCharCode(...units));
      expect(Array.from(text, (character) => character.codePointAt(0) ?? 0).every(isAllowed)).toBe(true);
    }),
  );
});
