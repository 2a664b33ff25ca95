import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { noHosts } from '../../../../extension/sites/connection-hosts.ts';
import type { Facts } from '../../../../extension/facts/facts-of.ts';
import { listModel } from '../../../../extension/page/list/list-model.ts';
import { plainAddress, type GroupBy, type PageAddress } from '../../../../extension/contract/page-address.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

const facts: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};

function model(connections: Connection[]) {
  const listed = signal<readonly Connection[]>(connections);
  const address = signal<PageAddress>({ ...plainAddress, group: 'none' });
  const context = signal({ factsOf: () => facts, hostsOf: noHosts, rates: new Map(), nowMs: 0 });
  const isHandedOut = signal(() => false);
  const isNarrowed = signal(false);
  const usual = signal<GroupBy>('program');
  const remembered: GroupBy[] = [];
  const grouping = { usual, hasSites: signal(false), remember: (by: GroupBy) => remembered.push(by) };
  const list = listModel(listed, context, isHandedOut, address, isNarrowed, grouping);
  return {
    ...{ isNarrowed, usual, remembered },
    listed,
    address,
    list,
    keys: () => list.entries.value.map(({ key }) => key).join(' '),
  };
}

const withRtt = (id: string, rttMs: number) => connectionWith({ id, rttMs, processName: id });

test('is sorted by a column ascending, descending, and not at all', () => {
  const { list, keys } = model([withRtt('a', 1), withRtt('b', 3), withRtt('c', 2)]);
  const seen = [keys()];
  for (let click = 0; click < 3; click++) {
    list.sortBy('rtt');
    seen.push(keys());
  }
  expect(seen).toEqual(['a b c', 'b c a', 'a c b', 'a b c']);
});

test('an ungrouped list is in the order of its programs, which the first click on them reverses', () => {
  const { list, keys } = model([withRtt('b', 1), withRtt('a', 2)]);
  expect([keys(), list.sort.value, list.shownSort.value]).toEqual([
    ...['a b', null],
    { column: 'program', descending: false },
  ]);
  list.sortBy('program');
  expect([keys(), list.shownSort.value?.descending]).toEqual(['b a', true]);
  list.groupBy('program');
  list.setSort(null);
  expect(list.shownSort.value).toBeNull();
});

test('is not reordered while the user is in it, unless they sort', () => {
  const { listed, list, keys } = model([withRtt('a', 1), withRtt('b', 2)]);
  list.sortBy('rtt');
  expect(keys()).toBe('b a');
  list.held.value = true;
  listed.value = [withRtt('a', 9), withRtt('b', 2), withRtt('c', 99)];
  expect([keys(), list.isLate.value]).toEqual(['b a c', true]);
  list.sortBy('program');
  expect([keys(), list.isLate.value]).toEqual(['a b c', false]);
  list.sortBy('rtt');
  expect(keys()).toBe('c a b');
  listed.value = [withRtt('a', 100), withRtt('b', 2), withRtt('c', 99)];
  list.held.value = false;
  expect([keys(), list.isLate.value]).toEqual(['a c b', false]);
});

test('groups are in the sort order of their first connections', () => {
  const { list, keys } = model([withRtt('a', 1), withRtt('b', 3)]);
  list.groupBy('program');
  expect(keys()).toBe('group|a group|b');
  list.sortBy('rtt');
  expect(keys()).toBe('group|b group|a');
});

test('all groups are collapsed at once, and one of them expanded again', () => {
  const { list, keys } = model([withRtt('a', 1), withRtt('b', 3)]);
  list.groupBy('program');
  list.expandAll(true);
  expect(keys()).toBe('group|a a group|b b');
  list.expandAll(false);
  expect(keys()).toBe('group|a group|b');
  list.fold('group|b', true);
  expect(keys()).toBe('group|a group|b b');
});

test('is grouped as it was last, unless the address says otherwise, and a choice is remembered', () => {
  const { address, list, usual, remembered } = model([]);
  expect(list.by.value).toBe('none');
  address.value = plainAddress;
  expect(list.by.value).toBe('program');
  usual.value = 'country';
  expect(list.by.value).toBe('country');
  list.groupBy('network');
  expect([list.by.value, address.value.group, remembered]).toEqual(['network', 'network', ['network']]);
});

test('programs are a line each until something is searched for', () => {
  const { address, isNarrowed, keys } = model([withRtt('a', 1), withRtt('b', 3)]);
  address.value = plainAddress;
  expect(keys()).toBe('group|a group|b');
  isNarrowed.value = true;
  expect(keys()).toBe('group|a a group|b b');
});

test('the places of a program with few connections expand with it, those of one with many do not', () => {
  const at = (processName: string, id: string) => connectionWith({ id, processName, place: placeWith() });
  const many = Array.from({ length: 11 }, (_, index) => at('many', `m${index}`));
  const { address, list } = model([at('few', 'f'), at('few', 'g'), ...many]);
  address.value = plainAddress;
  list.fold('group|few', true);
  list.fold('group|many', true);
  expect(list.entries.value.map(({ kind }) => kind)).toEqual([
    ...['group', 'place', 'group', 'place', 'connection', 'connection'],
  ]);
});

test('a connection stays in sight of who is in the list when another to its place comes', () => {
  const at = (id: string) => connectionWith({ id, processName: 'a', place: placeWith() });
  const { listed, address, list, keys } = model([at('1')]);
  address.value = plainAddress;
  list.fold('group|a', true);
  list.held.value = true;
  expect(keys()).toBe('group|a 1');
  list.fold('group|a', true);
  listed.value = [at('1'), at('2')];
  expect(list.entries.value.map(({ kind }) => kind)).toEqual(['group', 'place', 'connection', 'connection']);
});
