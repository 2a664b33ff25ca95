import {
  array,
  assert,
  bigInt,
  constantFrom,
  dictionary,
  double,
  integer,
  property,
  record,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { Reader } from 'maxmind';
import { expect, test } from 'vitest';
import { addressFromBits } from '../../../native-host/location/mmdb/address-bits.ts';
import { buildMmdb, type Prefix } from './build-mmdb.ts';
import { anyCharacter } from '../../any-character.ts';

/** Many databases are built, on a computer that may be busy. */
const timeout = 60_000;

test('a reader finds what the longest prefix of an address holds, in both families', { timeout }, () => {
  const worlds = record({ ipv4: prefixes(32), ipv6: prefixes(128) });
  const probes = tuple(array(bigInt(0n, 2n ** 32n - 1n)), array(bigInt(0n, 2n ** 128n - 1n)));
  assert(
    property(worlds, probes, ({ ipv4: some, ipv6 }, [ipv4Probes, ipv6Probes]) => {
      const ipv4 = [...some, { bits: 8n << 24n, length: 8, record: { city: 'never empty' } }];
      const reader = new Reader(buildMmdb({ ipv4, ipv6 }));
      for (const address of [...ipv4Probes, ...ipv4.flatMap((prefix) => ends(prefix, 32))]) {
        expect(reader.get(addressText(address, 32))).toEqual(longestPrefix(ipv4, address, 32));
      }
      for (const address of [...ipv6Probes, ...ipv6.flatMap((prefix) => ends(prefix, 128))]) {
        if (isOwnedByIpv4(address)) continue;
        expect(reader.get(addressText(address, 128))).toEqual(longestPrefix(ipv6, address, 128));
      }
    }),
    { numRuns: 25 },
  );
});

test('any value of a record comes back as it was written', { timeout }, () => {
  const text = string({ unit: anyCharacter, maxLength: 300 });
  const number = constantFrom(0, 1, 255, 65_536, 2 ** 32 - 1, 2 ** 32, -1, 0.5, -179.99);
  const values = dictionary(
    string({ unit: 'grapheme', maxLength: 40 }).filter(isOrdinaryKey),
    tuple(text, number, double({ noNaN: true, noInteger: true })),
  );
  assert(
    property(values, (value) => {
      const reader = new Reader(buildMmdb({ ipv4: [{ bits: 8n << 24n, length: 8, record: value }], ipv6: [] }));
      expect(reader.get('8.8.8.8')).toEqual(value);
    }),
    { numRuns: 25 },
  );
});

test('an IPv4-mapped address has the record of the IPv4 address, 6to4 and Teredo have none', () => {
  const everywhere = { bits: 0n, length: 1, record: { city: 'everywhere' } };
  const ipv4 = { bits: 8n << 24n, length: 8, record: { city: 'inside' } };
  const reader = new Reader(buildMmdb({ ipv4: [ipv4], ipv6: [everywhere] }));
  expect(reader.get('::ffff:8.8.8.8')).toEqual({ city: 'inside' });
  expect(reader.get('2002:808:808::1')).toBeNull();
  expect(reader.get('2001:0:1::1')).toBeNull();
  expect(reader.get('2001:1::1')).toEqual({ city: 'everywhere' });
});

test('the metadata says what the file is', () => {
  const ipv4 = [{ bits: 8n << 24n, length: 8, record: { city: 'here' } }];
  expect(new Reader(buildMmdb({ ipv4, ipv6: [] })).metadata).toMatchObject({
    binaryFormatMajorVersion: 2,
    buildEpoch: new Date(1_780_000_000_000),
    databaseType: 'Test',
    description: { en: 'test data' },
    ipVersion: 6,
    languages: ['en'],
    recordSize: 24,
  });
});

test('the same networks give the same bytes', { timeout }, () => {
  assert(
    property(prefixes(32), prefixes(128), (some, ipv6) => {
      const ipv4 = [...some, { bits: 8n << 24n, length: 8, record: { city: 'never empty' } }];
      expect(buildMmdb({ ipv4, ipv6 }).equals(buildMmdb({ ipv4, ipv6 }))).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('equal records and equal subtrees are stored once', () => {
  const pops = (count: number) =>
    Array.from({ length: count }, (_, site) =>
      [0n, 2n].map((half) => ({ bits: (BigInt(site) << 24n) + (half << 22n), length: 10, record: { city: 'same' } })),
    ).flat();
  const one = buildMmdb({ ipv4: pops(1), ipv6: [] });
  expect(buildMmdb({ ipv4: pops(64), ipv6: [] }).length).toBeLessThan(one.length + 200);
});

/** Networks that may overlap; few records, so that subtrees are often equal. */
function prefixes(width: 32 | 128): Arbitrary<Prefix[]> {
  const prefix = tuple(
    integer({ min: 1, max: width }),
    bigInt(0n, 2n ** BigInt(width) - 1n),
    integer({ min: 0, max: 5 }),
  );
  return array(
    prefix.map(([length, bits, city]) => ({
      bits: (bits >> BigInt(width - length)) << BigInt(width - length),
      length,
      record: { city: `city ${city}`, lat100: city },
    })),
    { maxLength: 12 },
  );
}

function longestPrefix(all: readonly Prefix[], address: bigint, width: number): unknown {
  const holding = all.filter(
    ({ bits, length }) => bits >> BigInt(width - length) === address >> BigInt(width - length),
  );
  const longest = Math.max(...holding.map(({ length }) => length));
  return holding.findLast(({ length }) => length === longest)?.record ?? null;
}

const ends = ({ bits, length }: Prefix, width: number): bigint[] => [bits, bits + (1n << BigInt(width - length)) - 1n];

/** What joinFamilies puts in place of the IPv6 networks: IPv4 (plain and mapped), 6to4, Teredo. */
const isOwnedByIpv4 = (address: bigint): boolean =>
  address >> 32n === 0n || address >> 32n === 0xffffn || address >> 112n === 0x2002n || address >> 96n === 0x2001_0000n;

const addressText = (address: bigint, width: number): string =>
  addressFromBits(Uint8Array.from(address.toString(2).padStart(width, '0'), Number));

/** An object literal can't hold it as a plain member. */
const isOrdinaryKey = (key: string): boolean => key !== '__proto__';
