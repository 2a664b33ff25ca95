import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchLimits } from '../../../extension/contract/search-limits.ts';
import { parseQuery } from '../../../extension/search/parse-query.ts';
import { searchExcess } from '../../../extension/search/search-excess.ts';
import { tokensOf } from '../../../extension/search/tokens-of.ts';
import { searchExcessSentence } from '../../../extension/view/sentences/search-excess-sentence.ts';

test.each([
  ['x'.repeat(300_000), 'This search has 300,000 characters; the limit is 2,000.'],
  ['x '.repeat(51), 'This search has 51 terms; the limit is 50.'],
])('a search that is too long is named with its size and the limit', (text, sentence) => {
  const excess = searchExcess(text);
  expect(excess && searchExcessSentence(excess)).toContain(sentence);
});

test('what is at the limits is accepted', () => {
  expect(searchExcess('x'.repeat(2_000))).toBeNull();
  expect(searchExcess('x '.repeat(50))).toBeNull();
});

const anyPart = fc.constantFrom('"', '\\', ' ', ':', '-', 'port:', 'x', '=', '1', '>', ',', '\u2003', '\uD83D');

test('tokens follow each other, so that a text is read once from its beginning to its end', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 400 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a search that is accepted has at most as many terms as possible', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 400 }), (parts) => {
      const text = parts.join('');
      if (searchExcess(text) === null) expect(parseQuery(text).length).toBeLessThanOrEqual(searchLimits.terms);
    }),
  );
});
