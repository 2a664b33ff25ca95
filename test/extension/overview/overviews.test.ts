import { expect, test } from 'vitest';
import { overviews } from '../../../extension/overview/overviews.ts';
import { nothingKnown, type Known } from '../../../extension/store/known.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const known: Known = {
  ...nothingKnown,
  takenAtMs: 5000,
  connections: new Map(
    [
      connectionWith({ id: '1', processName: 'firefox', place: placeWith() }),
      connectionWith({ id: '2', processName: 'firefox', remotePort: 53 }),
      connectionWith({ id: '3', processName: 'ssh', remotePort: 22 }),
    ].map((connection) => [connection.id, connection]),
  ),
};

test('before the first look there is none, not an empty one', () => {
  expect(overviews()(nothingKnown, '')).toBeNull();
});

test.each([
  ['', 3],
  ['firefox', 2],
  ['program:firefox port:53', 1],
  ['-program:firefox', 1],
  ['country:NL', 1],
  ['is:outlier', 0],
  ['nothing like it', 0],
])('a search for “%s” counts %i connections', (query, count) => {
  expect(overviews()(known, query)?.totals.connections).toBe(count);
});

test('while nothing changes it is made once', () => {
  const overview = overviews();
  expect(overview({ ...known, takenAtMs: 6000 }, 'ssh')).toBe(overview(known, 'ssh'));
});
