import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupConnections } from '../../../extension/page/group-connections.ts';
import { listItems } from '../../../extension/page/list-items.ts';
import { connectionWith } from '../connection.ts';
import { anyConnections, placeWith } from '../connections.ts';

test('every connection is in exactly one group, and on exactly one line of the list', () => {
  fc.assert(
    fc.property(anyConnections, (connections) => {
      const groups = groupConnections(connections);
      const ids = connections.map(({ id }) => id).sort();
      expect(groups.flatMap((group) => group.connections.map(({ id }) => id)).sort()).toEqual(ids);
      const lines = listItems(groups, () => true).filter(({ kind }) => kind === 'connection');
      expect(lines.map(({ key }) => key).sort()).toEqual(ids);
    }),
  );
});

test('a group that is folded shows its head alone', () => {
  const groups = groupConnections([connectionWith({ id: '1', place: placeWith() }), connectionWith({ id: '2' })]);
  const lines = listItems(groups, (key) => key !== 'group|located');
  expect(lines.map(({ key }) => key)).toEqual(['group|located', 'group|unknown', '2']);
});

test('connections that live keep their order when one opens', () => {
  const [first, second] = [connectionWith({ id: '1', firstSeenMs: 1 }), connectionWith({ id: '2', firstSeenMs: 9 })];
  const between = connectionWith({ id: '3', firstSeenMs: 5 });
  const order = groupConnections([between, second, first])[0]?.connections.map(({ id }) => id);
  expect(order).toEqual(['1', '3', '2']);
});

test('what closed last stands first', () => {
  const connections = [1, 3, 2].map((closedAtMs) => connectionWith({ id: String(closedAtMs), closedAtMs }));
  expect(groupConnections(connections)[0]?.connections.map(({ id }) => id)).toEqual(['3', '2', '1']);
});
