import { array, assert, bigInt, integer, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { wholeBytes } from '../../../../native-host/location/mmdb/database-bytes.ts';
import { DatabaseUnusable } from '../../../../native-host/location/mmdb/database-unusable.ts';
import { guardedReader } from '../../../../native-host/location/mmdb/guarded-reader.ts';
import { headerBytes, packedMark } from '../../../../native-host/location/mmdb/packed-database.ts';
import { writeRecord } from '../../../../native-host/location/mmdb/tree-node.ts';
import { unpackDatabase } from '../../../../native-host/location/mmdb/unpack-database.ts';
import { packDatabase } from '../../../../scripts/location/pack-database.ts';
import { buildMmdb } from '../../../scripts/location/build-mmdb.ts';
import { cityRecord, databaseOf } from '../database-of.ts';

const unpack = (packed: Buffer): Buffer => unpackDatabase(packed, () => undefined);

const networks = array(
  record({
    bits: bigInt({ min: 0n, max: 0xffffn }),
    length: integer({ min: 1, max: 16 }),
    city: integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('any database comes out byte for byte', () => {
  assert(
    property(networks, networks, (ipv4, ipv6) => {
      const bytes = buildMmdb({ ipv4: ipv4.map(prefixIn(32)), ipv6: ipv6.map(prefixIn(128)) });
      expect(unpack(packDatabase(bytes)).equals(bytes)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

const prefixIn = (width: number) => (network: { bits: bigint; length: number; city: number }) => ({
  bits: (network.bits >> BigInt(16 - network.length)) << BigInt(width - network.length),
  length: network.length,
  record: cityRecord(`City ${network.city}`),
});

test.each([24, 28, 32] as const)('records of %i bits, numbered in whatever order, come out', (recordBits) => {
  const bytes = oddTree(recordBits);
  expect(guardedReader(wholeBytes(bytes)).metadata).toMatchObject({ recordBits, nodes: 4 });
  expect(unpack(packDatabase(bytes)).equals(bytes)).toBe(true);
});

/** A database of four nodes that are numbered from the leaves: each of the upper ones names one before itself. */
function oddTree(recordBits: 24 | 28 | 32): Buffer {
  const model = databaseOf(cityRecord('x'), { ipVersion: 4 });
  const { treeBytes } = guardedReader(wholeBytes(model)).metadata;
  const tree = Buffer.alloc((4 * recordBits) / 4);
  const children = [
    [3, 4],
    [4 + 16, 4 + 16],
    [1, 1],
    [2, 1],
  ];
  children.forEach((sides, node) => sides.forEach((value, side) => writeRecord(tree, node, recordBits, side, value)));
  const rest = Buffer.from(model.subarray(treeBytes));
  const at = rest.indexOf('record_size') + 'record_size'.length;
  rest[at + 1] = recordBits;
  return Buffer.concat([tree, rest]);
}

test('whatever bytes are damaged, it ends with a database or says that it is unusable', { timeout: 60_000 }, () => {
  const sound = packDatabase(databaseOf(cityRecord('x')));
  const damage = tuple(integer({ min: 0, max: sound.length - 1 }), integer({ min: 0, max: 255 }));
  assert(
    property(array(damage, { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, value] of changes) bytes[at] = value;
      expect(unpackOrReason(bytes)).toMatch(/^(unpacked|not-a-database|damaged)$/);
    }),
    { numRuns: 1000 },
  );
});

function unpackOrReason(packed: Buffer): string {
  try {
    unpack(packed);
    return 'unpacked';
  } catch (error) {
    if (error instanceof DatabaseUnusable) return error.reason;
    throw error;
  }
}

/** The header, with one number replaced, and what follows it in a sound one. */
function withNumber(index: number, value: number): Buffer {
  const packed = packDatabase(databaseOf(cityRecord('x')));
  packed.writeUInt32LE(value, packedMark.length + 4 * index);
  return packed;
}

test.each([
  ['nothing', Buffer.alloc(0), 'not-a-database'],
  ['a header alone', packDatabase(databaseOf(cityRecord('x'))).subarray(0, headerBytes), 'damaged'],
  ['records of 25 bits', withNumber(0, 25), 'damaged'],
  ['four billion nodes', withNumber(1, 0xffff_ffff), 'damaged'],
  ['more values than records', withNumber(2, 1_000_000), 'damaged'],
  ['four gigabytes after the tree', withNumber(4, 0xffff_ffff), 'damaged'],
])('%s is refused before it takes memory', (_, packed, reason) => {
  expect(unpackOrReason(packed)).toBe(reason);
});
