import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText as jsonTextOfPage } from '../../../../extension/export/json-text.ts';
import { jsonText } from '../../../../native-host/commands/terminal/json-text.ts';
import { anyCharacter } from '../../../any-character.ts';

const hidden = /[\p{Cc}\u00ad\p{Zl}\p{Zp}\p{Cf}\p{Cs}\p{Bidi_Control}\p{DI}\p{Noncharacter_Code_Point}]/u;

// In planes 3 to 13 nothing is assigned but their noncharacters at the end.
test.each([0, 1, 2, 14, 15, 16])(
  'every code point of plane %i is JSON of the same value, without one that is not seen',
  (plane) => {
    for (let from = plane * 0x10000; from < (plane + 1) * 0x10000; from += 0x1000) {
      const text = Array.from({ length: 0x1000 }, (_, index) => `${String.fromCodePoint(from + index)}a`).join('');
      const written = jsonText({ [text]: text });
      expect(JSON.parse(written)).toEqual({ [text]: text });
      // A few format characters have a glyph of their own.
      expect(written.replace(/[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/gu, '')).not.toMatch(
        hidden,
      );
      expect(jsonTextOfPage({ [text]: text })).toBe(written);
    }
  },
);

test('any value is the same when read back, on one line and indented, on both sides', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter }))),
      (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        for (const written of [jsonText(value), jsonText(value, 2), jsonTextOfPage(value)])
          expect(JSON.parse(written)).toEqual(plain);
        expect(jsonTextOfPage(value, 2)).toBe(jsonText(value, 2));
      },
    ),
  );
});

test('an astral character is two escapes, and visible letters stay', () => {
  expect(jsonText('\u{e0041}ü日👩‍🚀')).toBe('"\\udb40\\udc41ü日👩\\u200d🚀"');
});
