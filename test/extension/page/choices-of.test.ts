import { expect, test } from 'vitest';
import { choicesOf } from '../../../extension/page/choices-of.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const connections = [
  connectionWith({ id: '1', processName: 'curl', place: placeWith() }),
  connectionWith({ id: '2', processName: 'curl' }),
  connectionWith({ id: '3' }),
];

test('offers what there is with its number, the most frequent first', () => {
  expect(choicesOf('program', connections, null).map(({ label, connections }) => [label, connections])).toEqual([
    ['curl', 2],
    ['Unknown program', 1],
  ]);
});

test('offers no country for connections that have none', () => {
  expect(choicesOf('countryCode', connections, null)).toEqual([{ value: 'NL', label: 'Netherlands', connections: 1 }]);
});

test('keeps what is chosen when its last connection has closed', () => {
  expect(choicesOf('program', connections, 'ssh')).toContainEqual({ value: 'ssh', label: 'ssh', connections: 0 });
});
