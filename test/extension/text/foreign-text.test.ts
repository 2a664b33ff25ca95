import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedText } from '../../../extension/text/escaped-text.ts';
import { foreignText } from '../../../extension/text/foreign-text.ts';
import { printableText } from '../../../native-host/commands/printable-text.ts';
import { anyCharacter } from '../../any-character.ts';

describe('a foreign text is shown', () => {
  test.each([
    ['direction override', '\u202emoc.elgoog', '\\u202emoc.elgoog'],
    ['direction marks and isolates', '\u2066a\u2069\u200f\u061c', '\\u2066a\\u2069\\u200f\\u061c'],
    ['escape codes', '\u001b[2J\u001b]0;title\u0007', '\\u001b[2J\\u001b]0;title\\u0007'],
    ['NUL, DEL and C1', '\u0000\u007f\u009b31m', '\\u0000\\u007f\\u009b31m'],
    ['line breaks', 'a\nb\r\tc\u2028d\u2029', 'a\\u000ab\\u000d\\u0009c\\u2028d\\u2029'],
    ['zero width', 'goo\u200bgle\u2060\ufeff', 'goo\\u200bgle\\u2060\\ufeff'],
    ['joiners between Latin letters', 'a\u200db\u200cc', 'a\\u200db\\u200cc'],
    ['a joiner at an end', 'کتاب\u200c', '\u2068کتاب\\u200c\u2069'],
    ['soft hyphen', 'pay\u00adpal', 'pay\\u00adpal'],
    ['half a pair', 'half \ud800 pair', 'half \\ud800 pair'],
    ['noncharacters and private use', '\uffff\ufdd0\ue000\u{10fffe}', '\\uffff\\ufdd0\\ue000\\u{10fffe}'],
    ['fillers and blanks', '\u3164\uffa0\u115f\u1160\u2800', '\\u3164\\uffa0\\u115f\\u1160\\u2800'],
    ['tags', 'a\u{e0041}\u{e0001}', 'a\\u{e0041}\\u{e0001}'],
    ['tags that hide in a flag', '🏴\u{e0068}\u{e0069}\u{e007f}', '🏴\\u{e0068}\\u{e0069}\\u{e007f}'],
    ['a variation selector that varies nothing', 'a\ufe0f1\ufe0f', 'a\\ufe0f1\\ufe0f'],
    ['annotations', '\ufff9a\ufffab\ufffb', '\\ufff9a\\ufffab\\ufffb'],
    ['spaces at the ends', ' firefox ', '\\u0020firefox\\u0020'],
    ['several spaces', 'a   b', 'a \\u0020\\u0020b'],
    ['spaces that look like one', 'a\u00a0b\u3000c\u2003', 'a\\u00a0b\\u3000c\\u2003'],
    ['a mark without a letter', '\u0301a \u0301', '\\u0301a \\u0301'],
    ['a mark after an escape', '\u202e\u0301', '\\u202e\\u0301'],
    ['more marks than a letter takes', 'Z\u0301\u0302\u0303\u0304\u0305', 'Z\u0301\u0302\u0303\u0304\\u0305'],
    ['what looks like an escape', '\\u202e \\U202e \\u{e0001}', '\\u005cu202e \\U202e \\u005cu{e0001}'],
  ])('with escapes: %s', (_what, text, shown) => {
    expect(foreignText(text)).toBe(shown);
  });

  test.each([
    'Google Chrome Helper (Renderer)',
    'C:\\Program Files\\users\\tapmap.exe',
    '<img src=x onerror=alert(1)>',
    'hömé 日本 tiếng Việt ไม่เป็นไร',
    '👩‍🚀 👨‍👩‍👧‍👦 ❤️ ☎︎ 1️⃣ 👍🏽 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈',
    'क्‍ष श्री ශ්‍රී র‍্য',
    '葛󠄀城市',
  ])('as it is: %s', (text) => {
    expect(foreignText(text)).toBe(text);
  });

  test.each(['שלום.exe', 'می‌خواهم', '/home/אבג/a', '\u{1e900}'])(
    'isolated, where it has letters of both directions: %s',
    (text) => {
      expect(foreignText(text)).toBe(`\u2068${text}\u2069`);
    },
  );

  test('cut where no path is longer, and never through a character', () => {
    expect(foreignText('n'.repeat(5000))).toBe(`${'n'.repeat(4096)}…`);
    expect(foreignText('n'.repeat(4096))).toBe('n'.repeat(4096));
    expect(foreignText(`${'n'.repeat(4095)}😀`)).toBe(`${'n'.repeat(4095)}…`);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom(
      ...['\u001b', '\n', '\u009b', '\u202e', '\u2068', '\ud800', '\udc00', '\\', 'u', '{', '}', '0', 'e', '20', ' '],
      ...[
        'a',
        '日',
        'ש',
        'ب',
        '\u200c',
        '\u200d',
        '\ufe0f',
        '\u0301',
        'क',
        '\u094d',
        '👩',
        '🏴',
        '\u{e0067}',
        '\u{e007f}',
      ],
    ),
  }),
);

test('two texts are never shown alike: the original can be read back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapedText(text).replace(/\\u(?:([\da-f]{4})|\{([\da-f]+)\})/g, decoded)).toBe(text);
    }),
    { numRuns: 3000 },
  );
});

const decoded = (_escape: string, four: string | undefined, more: string | undefined) =>
  String.fromCodePoint(parseInt(four ?? more ?? '', 16));

test('whatever it is, nothing in it steers, breaks a line or swallows a space', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapedText(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]|^ | $| {2}|^\p{M}/u);
      expect(foreignText(text).replace(/^\u2068(.*)\u2069$/su, '$1')).toBe(escapedText(text));
    }),
    { numRuns: 3000 },
  );
});

test('marks stacked by the million and texts of 30 MB take no time', () => {
  for (const text of ['a' + '\u0301'.repeat(1e6), ' '.repeat(1e6), '🏴\u200d'.repeat(1e6), '\u202e'.repeat(3e7)]) {
    expect(foreignText(text).length).toBeLessThan(40_000);
  }
});

describe('the extension and the host show the same', () => {
  test.each(Array.from({ length: 17 }, (_, plane) => plane))('for every code point of plane %i', (plane) => {
    const different: string[] = [];
    for (let code = plane * 0x10000; code < (plane + 1) * 0x10000; code++) {
      const character = String.fromCodePoint(code);
      if (foreignText(character) !== printableText(character)) different.push(code.toString(16));
    }
    expect(different).toEqual([]);
  });

  test('for any text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printableText(text)).toBe(foreignText(text));
      }),
      { numRuns: 3000 },
    );
  });
});
