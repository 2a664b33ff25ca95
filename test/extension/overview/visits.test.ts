import { expect, test } from 'vitest';
import { endVisit, newSinceVisit, record, noVisit, resume } from '../../../extension/overview/visits.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

const curl = connectionWith({ processName: 'curl', place: placeWith({ countryCode: 'NL' }) });
const ssh = connectionWith({ processName: 'ssh', place: placeWith({ countryCode: 'JP' }) });
const zoom = connectionWith({ processName: 'zoom', place: placeWith({ countryCode: 'JP' }) });

test('before the first visit nothing is new', () => {
  expect(newSinceVisit(record(noVisit, [curl]))).toBeNull();
});

test('a contact made after a visit is new until the next one has ended, the latest first', () => {
  const visited = endVisit(record(noVisit, [curl]), 1000);
  const pending = record(record(visited, [curl, ssh]), [zoom]);
  expect(newSinceVisit(visited)).toEqual({ sinceMs: 1000, programs: [], countries: [] });
  expect(newSinceVisit(pending)).toEqual({ sinceMs: 1000, programs: ['zoom', 'ssh'], countries: ['JP'] });
  expect(newSinceVisit(endVisit(pending, 2000))).toEqual({ sinceMs: 2000, programs: [], countries: [] });
});

test('a contact that came and went between two visits is listed', () => {
  const visited = endVisit(noVisit, 1000);
  expect(newSinceVisit(record(visited, [{ ...curl, closedAtMs: 1500 }]))?.programs).toEqual(['curl']);
});

test('a program that only listens makes no contact', () => {
  expect(newSinceVisit(record(endVisit(noVisit, 1000), [{ ...curl, direction: 'listening' }]))?.programs).toEqual([]);
});

test('a contact made before an earlier visit ended is not new', () => {
  const pending = record(noVisit, [curl, ssh]);
  const resumed = resume(pending, { programs: new Set(['curl']), countries: new Set(['NL']), endedAtMs: 500 });
  expect(newSinceVisit(resumed)).toEqual({ sinceMs: 500, programs: ['ssh'], countries: ['JP'] });
});

test('it stays the same object while there is no new contact', () => {
  const pending = record(noVisit, [curl]);
  expect(record(pending, [curl])).toBe(pending);
});
