import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { wholeBytes } from '../../../../native-host/location/mmdb/database-bytes.ts';
import { guardedReader } from '../../../../native-host/location/mmdb/guarded-reader.ts';
import { buildMmdb } from '../../../scripts/location/build-mmdb.ts';
import { endlessList, pointerFanOut, withData } from '../hostile-bytes.ts';
import { cityRecord, databaseOf } from '../database-of.ts';

const networks = Array.from({ length: 200 }, (_, index) => ({
  bits: BigInt(index) << 24n,
  length: 8,
  record: cityRecord(`City ${index}`),
}));
const sound = buildMmdb({ ipv4: networks, ipv6: [] });

test('whatever bytes are damaged, opening and asking end, with a record or an error', { timeout: 60_000 }, () => {
  const damage = tuple(integer({ min: 0, max: sound.length - 1 }), integer({ min: 0, max: 255 }));
  assert(
    property(array(damage, { minLength: 1, maxLength: 60 }), (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, value] of changes) bytes[at] = value;
      askAll(bytes);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['pointers that fan out', pointerFanOut(40)],
  ['a list without an end', endlessList],
  ['a text longer than the file', Buffer.from([0x5f, 0xff, 0xff, 0xff])],
  ['a pointer out of the file', Buffer.from([0x38, 0x7f, 0xff, 0xff, 0xff])],
  ['a pointer to itself', Buffer.from([0x20, 0x00])],
  ['a type that there is none of', Buffer.from([0x00, 0x30])],
])('%s instead of a record is an error', (_, data) => {
  const reader = guardedReader(wholeBytes(withData(databaseOf(cityRecord('x')), Buffer.concat([data, data, data]))));
  expect(() => reader.get('8.8.8.8')).toThrow('damaged');
});

test('a valid record passes', () => {
  expect(guardedReader(wholeBytes(sound)).get('8.8.8.8')).toEqual(cityRecord('City 8'));
});

function askAll(bytes: Buffer): void {
  const reader = errorOr(() => guardedReader(wholeBytes(bytes)));
  if (reader instanceof Error) return;
  for (const { bits } of networks) errorOr(() => reader.get(`${bits >> 24n}.1.2.3`));
}

function errorOr<T>(ask: () => T): T | Error {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
