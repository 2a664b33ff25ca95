import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../../extension/text/folded.ts';
import { plainSigns } from '../../../extension/text/plain-signs.ts';

test.each([
  ['istanbul', ['İstanbul', 'ISTANBUL', 'ıstanbul', 'i\u0307stanbul', 'istanbul']],
  ['zurich', ['Zürich', 'ZÜRICH', 'zu\u0308rich', 'Zurich']],
  ['sao paulo', ['São Paulo', 'SAO PAULO']],
  ['lubeck', ['Lübeck', 'LÜBECK']],
  ['strasse', ['Straße', 'STRASSE', 'STRAẞE']],
  ['lodz', ['Łódź', 'LODZ']],
  ['arhus', ['Århus', 'ÅRHUS']],
  ['koge', ['Køge', 'KØGE']],
  ['οδυσσευσ', ['Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ']],
  ['port 443', ['ｐｏｒｔ　４４３', 'PORT ٤٤٣', 'port ४४३', 'port \u{1d7d2}\u{1d7d2}\u{1d7d1}']],
  ['file', ['ﬁle']],
])('%s is found as each of %j', (plain, forms) => {
  expect(forms.map(folded)).toEqual(forms.map(() => plain));
});

test('a mark alone is not nothing, which would be found everywhere', () => {
  expect(folded('\u0301')).toBe('\u0301');
});

test('folded again it is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['＜＝４４３－４５０', '<=443-450'],
  ['≥ ۸۰', '>= 80'],
  ['٨٠،٤٤٣', '80,443'],
  ['８０，４４３', '80,443'],
  ['−12.5', '-12.5'],
  ['١٢٫٥', '12.5'],
  ['１９２。０。２。７', '192.0.2.7'],
  ['２００１：ｄｂ８：：／３２', '2001:db8::/32'],
])('%s is %s', (text, plain) => {
  expect(plainSigns(text)).toBe(plain);
});

test('every decimal digit of Unicode has its value', () => {
  const digits = Array.from({ length: 0x11_0000 }, (_, code) => code).filter(
    (code) => (code < 0xd800 || code > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(code)),
  );
  const values = digits.map((code) => plainSigns(String.fromCodePoint(code)));
  expect(digits.length).toBeGreaterThan(600);
  expect(values.join('')).toBe('0123456789'.repeat(digits.length / 10));
});
