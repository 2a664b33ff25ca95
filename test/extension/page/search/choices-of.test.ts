import { expect, test } from 'vitest';
import { choicesOf } from '../../../../extension/page/search/choices-of.ts';
import { facets } from '../../../../extension/page/search/facets.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

const connections = [
  connectionWith({ id: '1', processName: 'curl', place: placeWith() }),
  connectionWith({ id: '2', processName: 'curl' }),
  connectionWith({ id: '3' }),
];
const choices = (field: string, chosen: string | null) =>
  facets.filter((facet) => facet.field === field).flatMap((facet) => choicesOf(facet, connections, chosen));

test('offers existing values with their counts, the most frequent first', () => {
  expect(choices('program', null)).toEqual([
    { value: 'curl', label: 'curl', connections: 2 },
    { value: 'none', label: 'Unknown program', connections: 1 },
  ]);
});

test('offers no country for connections that have none', () => {
  expect(choices('country', null)).toEqual([{ value: 'NL', label: 'Netherlands', connections: 1 }]);
});

test('keeps the selected value when its last connection has closed', () => {
  expect(choices('program', 'ssh')).toContainEqual({ value: 'ssh', label: 'ssh', connections: 0 });
});

/** The choices must accept what the search accepts: users type a country's name as often as its code. */
test.each([
  ['country', 'NL', 'NL'],
  ['country', '=nl', 'NL'],
  ['country', 'netherlands', 'NL'],
  ['country', 'Niederl', 'NL'],
  ['country', 'germany', 'DE'],
  ['country', 'myanmar', 'MM'],
  ['country', 'uk', 'GB'],
  ['country', 'n', null],
  ['country', 'none', null],
  ['country', 'atlantis', null],
  ['state', '=time-wait', 'TIME_WAIT'],
  ['state', 'none', 'none'],
  ['state', 'nonsense', null],
  ['protocol', 'TCP', 'tcp'],
  ['scope', 'public', 'public'],
  ['program', 'ssh', 'ssh'],
])('%s:%s is the choice %s, which has a name', (field, asked, value) => {
  const chosen = facets.find((facet) => facet.field === field)?.valueOfQuery(asked) ?? null;
  expect(chosen).toBe(value);
  expect(choices(field, chosen).every(({ label }) => label !== '')).toBe(true);
});
