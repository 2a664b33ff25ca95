import { describe, expect, test } from 'vitest';
import { colourScheme, type ColourScheme } from '../../../../extension/map/colours/colours-of.ts';
import type { Facts } from '../../../../extension/facts/facts-of.ts';
import { palettes } from '../../../../extension/map/colours/palettes.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { utrecht } from '../cities.ts';

const state: Facts = {
  distanceKm: null,
  reach: { kind: 'unchecked' },
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
};
const noFacts = () => state;

/** "12 firefox": that many connections of that program, all on the map. */
function by(...lines: string[]): Connection[] {
  return lines.flatMap((line) => {
    const [count = '', processName = ''] = line.split(' ');
    return Array.from({ length: Number(count) }, (_, index) =>
      connectionWith({ id: `${processName}-${index}`, processName, place: utrecht }),
    );
  });
}

const programs = (connections: Connection[], before?: ColourScheme) =>
  colourScheme('program', connections, noFacts, 'light', before);
const labels = ({ categories }: ColourScheme) => categories.map(({ label }) => label);
const colourOf = ({ categories }: ColourScheme, label: string) =>
  categories.find((category) => category.label === label)?.colour;
const eight = ['9 a', '8 b', '7 c', '6 d', '5 e', '4 f', '3 g', '2 h'];

describe('by program', () => {
  test('the most frequent come first, each with a colour of its own', () => {
    const scheme = programs(by('1 ssh', '3 firefox', '2 code'));
    expect(labels(scheme)).toEqual(['firefox', 'code', 'ssh']);
    expect(new Set(scheme.categories.map(({ colour }) => colour)).size).toBe(3);
  });

  test('eight have a colour, the rest share one', () => {
    const scheme = programs(by(...eight, '1 i', '1 j'));
    expect(labels(scheme)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'Other']);
    expect(scheme.categories.at(-1)?.colour).toBe(palettes.light.other);
    expect(new Set(scheme.categories.map(({ colour }) => colour)).size).toBe(9);
  });

  test('eight need no shared colour', () => {
    expect(labels(programs(by(...eight)))).not.toContain('Other');
  });

  test('a connection is in the category that its label names', () => {
    const scheme = programs(by('3 firefox', '2 code'));
    expect(scheme.categoryOf(connectionWith({ processName: 'code' })).label).toBe('code');
    expect(scheme.categoryOf(connectionWith({ processName: 'never-seen' })).label).toBe('Other');
  });

  test('unknown programs have a category of their own', () => {
    const unknown = connectionWith({ place: utrecht });
    expect(labels(programs([unknown]))).toEqual(['Unknown program']);
  });

  test('connections off the map take no colour from those on it', () => {
    const nowhere = by('9 resolver').map((connection) => ({ ...connection, place: null }));
    expect(labels(programs([...nowhere, ...by('1 ssh')]))).toEqual(['ssh']);
    expect(labels(programs(nowhere))).toEqual(['resolver']);
  });

  test('the same program has the same colour when nothing else is known', () => {
    expect(programs(by('1 firefox')).categories).toEqual(programs(by('7 firefox')).categories);
  });
});

describe('a program keeps its colour', () => {
  test('when another overtakes it, comes or goes', () => {
    const first = programs(by('3 firefox', '2 code', '1 ssh'));
    const second = programs(by('9 ssh', '3 firefox', '4 git', '2 mail'), first);
    expect(colourOf(second, 'firefox')).toBe(colourOf(first, 'firefox'));
    expect(colourOf(second, 'ssh')).toBe(colourOf(first, 'ssh'));
    expect(new Set(second.categories.map(({ colour }) => colour)).size).toBe(4);
  });

  test('even if another has a few more connections', () => {
    const second = programs(by(...eight, '4 new'), programs(by(...eight)));
    expect(labels(second)).toContain('h');
    expect(labels(second)).not.toContain('new');
  });

  test('until another has more than twice as many', () => {
    const first = programs(by(...eight));
    const second = programs(by(...eight, '5 new'), first);
    expect(labels(second)).not.toContain('h');
    expect(colourOf(second, 'new')).toBe(colourOf(first, 'h'));
    expect(colourOf(second, 'a')).toBe(colourOf(first, 'a'));
  });
});

test('by network the organisation is named, or stated to be unknown', () => {
  const connections = [
    connectionWith({ place: utrecht, network: { asn: 64_500, organisation: 'Example' } }),
    connectionWith({ place: utrecht, network: { asn: 64_501, organisation: null } }),
    connectionWith({ place: utrecht, network: null }),
  ];
  const scheme = colourScheme('network', connections, noFacts, 'dark');
  expect(labels(scheme).toSorted()).toEqual(['AS64501', 'Example', 'Unknown network']);
});

describe('by state', () => {
  const place = utrecht;
  const stages: [string, Partial<Connection>][] = [
    ['Connecting', { state: 'SYN_SENT' }],
    ['Established', { state: 'ESTABLISHED' }],
    ['Closing', { state: 'FIN_WAIT_2' }],
    ['Closing', { state: 'CLOSE_WAIT' }],
    ['Failed', { state: 'SYN_SENT', closedAtMs: 5 }],
    ['Closed', { state: 'ESTABLISHED', closedAtMs: 5 }],
    ['Closed', { state: 'TIME_WAIT', closedAtMs: 5 }],
    ['UDP', { state: null, protocol: 'udp' }],
    ['Closed', { state: null, protocol: 'udp', closedAtMs: 5 }],
    ['Listening', { state: 'LISTEN', direction: 'listening' }],
  ];
  const all = stages.map(([, fields], index) => connectionWith({ id: String(index), place, ...fields }));
  const scheme = colourScheme('state', all, noFacts, 'light');

  test.each(stages)('it is %s', (label, fields) => {
    expect(scheme.categoryOf(connectionWith(fields)).label).toBe(label);
  });

  test('each state has a colour of its own, even if none is on the map', () => {
    expect(new Set(scheme.categories.map(({ colour }) => colour)).size).toBe(7);
    const without = colourScheme('state', [], noFacts, 'light');
    expect(without.categories).toEqual([]);
    expect(without.categoryOf(connectionWith({})).label).toBe('Established');
  });
});

test('a place of several programs, networks or states has a colour of its own, which is not that of the rest', () => {
  const labelOf = (kind: ColourScheme['by']) => colourScheme(kind, [], noFacts, 'light').mixed.label;
  expect([labelOf('program'), labelOf('network'), labelOf('state')]).toEqual(
    ['Several programs', 'Several networks', 'Several states'], // prettier-ignore
  );
  expect(palettes.light.mixed).not.toBe(palettes.light.other);
});

test('by newness new connections stand out from known ones', () => {
  const [old, fresh] = [connectionWith({ id: 'old', place: utrecht }), connectionWith({ id: 'new', place: utrecht })];
  const scheme = colourScheme('newness', [old, fresh], ({ id }) => ({ ...state, isNew: id === 'new' }), 'contrast');
  expect(scheme.categoryOf(fresh)).toMatchObject({ id: 'newness:new', label: 'New in the last 10 minutes' });
  expect(scheme.categoryOf(old).colour).not.toBe(scheme.categoryOf(fresh).colour);
});
