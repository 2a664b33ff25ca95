import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupConnections } from '../../../extension/page/group-connections.ts';
import { listItems } from '../../../extension/page/list-items.ts';
import { rowAt, rowOffsets } from '../../../extension/page/row-offsets.ts';
import { anyConnections } from '../connections.ts';

test('the line at a height begins at or above it, and the next one below', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(anyConnections, part, (connections, part) => {
      fc.pre(connections.length > 0);
      const offsets = rowOffsets(listItems(groupConnections(connections), () => true));
      const y = part * (offsets.at(-1) ?? 0);
      const index = rowAt(offsets, y);
      expect(offsets[index]).toBeLessThanOrEqual(y);
      expect(offsets[index + 1]).toBeGreaterThan(y);
    }),
  );
});
