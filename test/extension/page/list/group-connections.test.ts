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
      const groups = groupConnections(connections, by, { isHandedOut: () => false, siteOf: () => null });
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
    groupConnections(connections, 'place', { isHandedOut: () => false, siteOf: () => null }),
    (key) => key !== 'group|located',
  );
  expect(lines.map(({ key }) => key)).toEqual(['group|located', 'group|unknown', '2']);
});

test('groups are in the order of their first connections', () => {
  const connections = ['ssh', 'curl', 'ssh'].map((processName, index) =>
    connectionWith({ id: String(index), processName }),
  );
  const groups = groupConnections(connections, 'program', { isHandedOut: () => false, siteOf: () => null });
  expect(groups.map(({ key, connections }) => [key, connections.length])).toEqual([
    ['group|ssh', 2],
    ['group|curl', 1],
  ]);
});

test('what listens, is near or has closed is apart in any grouping, after the others and after what is unknown', () => {
  const connections = [
    connectionWith({ id: '1', direction: 'listening', processName: 'sshd' }),
    connectionWith({ id: '2', scope: 'loopback', processName: 'ssh' }),
    connectionWith({ id: '3', processName: null }),
    connectionWith({ id: '4', processName: 'ssh' }),
    connectionWith({ id: '5', processName: 'ssh', closedAtMs: 1 }),
    connectionWith({ id: '6', processName: 'curl', scope: 'private' }),
  ];
  const keys = groupConnections(connections, 'program', { isHandedOut: () => false, siteOf: () => null }).map(
    ({ key }) => key,
  );
  expect(keys).toEqual([
    ...['group|ssh', 'group|', 'apart|local', 'apart|loopback', 'apart|listening', 'apart|closed'],
  ]);
});

test("a program's connections to a place are under it, a single one and what is at no place are not", () => {
  const [utrecht, another] = [placeWith(), placeWith({ city: 'Another' })];
  const connections = [
    connectionWith({ id: '1', processName: 'ssh' }),
    connectionWith({ id: '2', processName: 'ssh', place: utrecht }),
    connectionWith({ id: '3', processName: 'ssh', place: utrecht }),
    connectionWith({ id: '4', processName: 'ssh', place: another }),
    connectionWith({ id: '5', processName: 'curl', place: utrecht }),
  ];
  const lines = listEntries(
    groupConnections(connections, 'program', { isHandedOut: () => false, siteOf: () => null }),
    () => true,
  );
  expect(lines.map(({ kind, level, position, size }) => [kind, level, position, size].join(' '))).toEqual([
    ...['group 1 1 2', 'place 2 1 3', 'connection 3 1 2', 'connection 3 2 2', 'connection 2 2 3', 'connection 2 3 3'],
    ...['group 1 2 2', 'connection 2 1 1'],
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});
