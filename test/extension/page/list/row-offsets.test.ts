import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchoredBy, type Lines, rowAt, rowOffsets } from '../../../../extension/page/list/row-offsets.ts';
import { plainEntries } from '../../../../extension/page/list/list-entries.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { anyConnections } from '../../connections.ts';

/** One row for each letter. */
const linesOf = (ids: string): Lines => {
  const entries = plainEntries(Array.from(ids, (id) => connectionWith({ id })));
  return { entries, offsets: rowOffsets(entries, 'narrow') };
};

test('the row at an offset begins at or above it, and the next one below', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(anyConnections, fc.constantFrom('narrow', 'wide'), part, (connections, layout, part) => {
      fc.pre(connections.length > 0);
      const offsets = rowOffsets(plainEntries(connections), layout);
      const y = part * (offsets.at(-1) ?? 0);
      const index = rowAt(offsets, y);
      expect(offsets[index]).toBeLessThanOrEqual(y);
      expect(offsets[index + 1]).toBeGreaterThan(y);
    }),
  );
});

test.each([
  ['nothing changed', 'abcd', 'abcd', 0],
  ['one came above', 'abcd', 'xabcd', 44],
  ['one went above', 'abcd', 'bcd', -44],
  ['one came below', 'abcd', 'abcxd', 0],
  ['it went itself, so the next one stays', 'abcd', 'abd', -44],
  ['it went with one above', 'abcd', 'bd', -88],
  ['all went', 'abcd', '', 0],
])('the third line stays where it is when %s', (_, before, now, by) => {
  expect(anchoredBy(linesOf(before), linesOf(now), 2 * 44 + 5)).toBe(by);
});
