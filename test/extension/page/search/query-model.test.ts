import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { noHosts } from '../../../../extension/sites/connection-hosts.ts';
import type { Facts } from '../../../../extension/facts/facts-of.ts';
import { plainAddress } from '../../../../extension/contract/page-address.ts';
import { queryModel } from '../../../../extension/page/search/query-model.ts';
import { formatQuery } from '../../../../extension/search/format-query.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const facts: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};

function model(q = '') {
  const all = signal<readonly Connection[]>([
    connectionWith({ id: 'a', processName: 'curl', remotePort: 443 }),
    connectionWith({ id: 'b', processName: 'curl', remotePort: 80 }),
    connectionWith({ id: 'c', processName: 'ssh', remotePort: 22 }),
  ]);
  const address = signal({ ...plainAddress, q });
  const query = queryModel(
    all,
    signal({ factsOf: () => facts, hostsOf: noHosts, nowMs: 0 }),
    address,
    () => false,
    (then) => then(),
  );
  return {
    all,
    address,
    query,
    chips: () => formatQuery(query.chips.value),
    ids: () => query.matching.value.map(({ id }) => id).join(''),
  };
}

test('typed text filters at once, and a field followed by a blank becomes a chip', () => {
  const { query, chips, ids } = model();
  query.type('curl port:443');
  expect([chips(), query.draft.value, ids()]).toEqual(['', 'curl port:443', 'a']);
  query.type('curl port:443 ');
  expect([chips(), query.draft.value, ids()]).toEqual(['port:443', 'curl ', 'a']);
});

test('an invalid term stays in the box, and the rest filters', () => {
  const { query, chips, ids } = model();
  query.type('port:many program:ssh ');
  query.commit();
  expect([chips(), query.draft.value, ids()]).toEqual(['program:ssh', 'port:many ', 'c']);
});

test('a chip goes back into the box, and the text there becomes chips', () => {
  const { query, chips } = model('port:443 program:curl');
  query.type('x');
  query.edit(0);
  expect([chips(), query.draft.value]).toEqual(['program:curl x', 'port:443']);
});

test('a chip is turned into its opposite, and removed', () => {
  const { query, chips, ids } = model('program:curl');
  query.toggle(0);
  expect([chips(), ids()]).toEqual(['-program:curl', 'c']);
  query.remove(0);
  expect([chips(), ids()]).toEqual(['', 'abc']);
});

test('a choice replaces the terms of its field, and matches the whole value', () => {
  const { query, chips } = model('program:c port:22');
  query.choose('program', 'curl');
  expect([chips(), query.chosen('program')]).toEqual(['port:22 program:=curl', 'curl']);
  query.choose('program', null);
  expect([chips(), query.chosen('program')]).toEqual(['port:22', null]);
});

test('a choice also replaces a term that is still in the box', () => {
  const { query, chips } = model('port:22');
  query.type('program:ssh');
  query.choose('program', 'curl');
  expect([chips(), query.draft.value]).toEqual(['port:22 program:=curl', '']);
  query.type('ss program:ssh');
  query.choose('program', null);
  expect([chips(), query.draft.value, query.chosen('program')]).toEqual(['port:22 ss', '', null]);
  query.type('half port:');
  query.choose('program', 'ssh');
  expect([chips(), query.draft.value]).toEqual(['port:22 ss program:=ssh', 'half port:']);
});

test('alternatives for a field are counted without its own terms', () => {
  const { query } = model('program:=curl port:80');
  expect(query.matchingBut('program').map(({ id }) => id)).toEqual(['b']);
  expect(query.matchingBut('port').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('search and URL stay in sync', () => {
  const { query, address, chips } = model('port:80');
  expect(chips()).toBe('port:80');
  query.type('curl');
  expect(address.value.q).toBe('port:80 curl');
  address.value = { ...address.value, q: 'program:ssh' };
  expect([chips(), query.draft.value]).toEqual(['program:ssh', '']);
});

test('it stays the same list while the same connections match', () => {
  const { query, all } = model('program:curl');
  const before = query.matching.value;
  all.value = [...all.value, connectionWith({ id: 'd', processName: 'ssh' })];
  expect(query.matching.value).toBe(before);
});

const words = Array.from({ length: 300_000 }, (_, index) => `w${index}`).join(' ');

test('a search in the URL that is too long is not parsed: its length is told, and what was searched stays', () => {
  const { query, address, chips } = model(words);
  expect(query.refused.value).toEqual({ of: 'characters', count: words.length, most: 2_000 });
  expect([query.query.value, address.value.q]).toEqual([[], '']);
  address.value = { ...address.value, q: 'port:80' };
  expect([chips(), query.refused.value]).toEqual(['port:80', null]);
  address.value = { ...address.value, q: words };
  expect([chips(), address.value.q, query.refused.value?.count]).toEqual(['port:80', 'port:80', words.length]);
});

test('a search that is typed or pasted is refused by its length and its terms, chips included', () => {
  const { query, chips } = model('port:80');
  expect(query.type(words)).toBe(false);
  expect(query.hasRoomFor(words.length)).toBe(false);
  expect([chips(), query.draft.value, query.refused.value?.of]).toEqual(['port:80', '', 'characters']);
  expect(query.type('x '.repeat(50))).toBe(false);
  expect(query.refused.value).toEqual({ of: 'terms', count: 51, most: 50 });
  expect(query.type('x '.repeat(49))).toBe(true);
  expect(query.refused.value).toBeNull();
});

test('no way of adding a term makes a search too long', () => {
  const { query, address } = model('x '.repeat(50).trim());
  query.add({ kind: 'field', negated: false, field: 'port', value: '22' }, '');
  query.choose('country', 'DE');
  query.choose('program', 'p'.repeat(4_096));
  expect(query.refused.value?.of).toBe('characters');
  expect(address.value.q).toBe('x '.repeat(50).trim());
});
