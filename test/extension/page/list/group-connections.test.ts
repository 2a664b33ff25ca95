import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupConnections } from '../../../../extension/page/list/group-connections.ts';
import { listEntries, plainEntries } from '../../../../extension/page/list/list-entries.ts';
import { groupings } from '../../../../extension/contract/page-address.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { anyConnections, placeWith } from '../../connections.ts';

test('for any grouping every connection is in one group and in one row of the list', () => {
  fc.assert(
    fc.property(anyConnections, fc.constantFrom(...groupings), (connections, by) => {
      const ids = connections.map(({ id }) => id).sort();
      const groups = groupConnections(connections, by, () => false);
      if (by !== 'none') expect(groups.flatMap((group) => group.connections.map(({ id }) => id)).sort()).toEqual(ids);
      const entries = by === 'none' ? plainEntries(connections) : listEntries(groups, () => true);
      const lines = entries.filter(({ kind }) => kind === 'connection');
      expect(lines.map(({ key }) => key).sort()).toEqual(ids);
    }),
  );
});

test('a collapsed group shows only its header', () => {
  const connections = [connectionWith({ id: '1', place: placeWith() }), connectionWith({ id: '2' })];
  const lines = listEntries(
    groupConnections(connections, 'place', () => false),
    (key) => key !== 'group|located',
  );
  expect(lines.map(({ key }) => key)).toEqual(['group|located', 'group|unknown', '2']);
});

test('groups are in the order of their first connections', () => {
  const connections = ['ssh', 'curl', 'ssh'].map((processName, index) =>
    connectionWith({ id: String(index), processName }),
  );
  const groups = groupConnections(connections, 'program', () => false);
  expect(groups.map(({ key, connections }) => [key, connections.length])).toEqual([
    ['group|ssh', 2],
    ['group|curl', 1],
  ]);
});
