import { expect, test } from 'vitest';
import { endVisit, newSinceVisit, record, noVisit, resume } from '../../../extension/overview/visits.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const curl = connectionWith({ processName: 'curl', place: placeWith({ countryCode: 'NL' }) });
const ssh = connectionWith({ processName: 'ssh', place: placeWith({ countryCode: 'JP' }) });
const zoom = connectionWith({ processName: 'zoom', place: placeWith({ countryCode: 'JP' }) });

test('as long as nobody has looked, nothing is called new', () => {
  expect(newSinceVisit(record(noVisit, [curl]))).toBeNull();
});

test('what is met after a visit is new until the next one has ended, the latest first', () => {
  const visited = endVisit(record(noVisit, [curl]), 1000);
  const pending = record(record(visited, [curl, ssh]), [zoom]);
  expect(newSinceVisit(visited)).toEqual({ sinceMs: 1000, programs: [], countries: [] });
  expect(newSinceVisit(pending)).toEqual({ sinceMs: 1000, programs: ['zoom', 'ssh'], countries: ['JP'] });
  expect(newSinceVisit(endVisit(pending, 2000))).toEqual({ sinceMs: 2000, programs: [], countries: [] });
});

test('what came and went between two visits is told', () => {
  const visited = endVisit(noVisit, 1000);
  expect(newSinceVisit(record(visited, [{ ...curl, closedAtMs: 1500 }]))?.programs).toEqual(['curl']);
});

test('a program that only listens has connected nowhere', () => {
  expect(newSinceVisit(record(endVisit(noVisit, 1000), [{ ...curl, direction: 'listening' }]))?.programs).toEqual([]);
});

test('what had been met before an earlier visit ended is not new', () => {
  const pending = record(noVisit, [curl, ssh]);
  const resumed = resume(pending, { programs: new Set(['curl']), countries: new Set(['NL']), endedAtMs: 500 });
  expect(newSinceVisit(resumed)).toEqual({ sinceMs: 500, programs: ['ssh'], countries: ['JP'] });
});

test('when nothing new is met it stays the same object', () => {
  const pending = record(noVisit, [curl]);
  expect(record(pending, [curl])).toBe(pending);
});
