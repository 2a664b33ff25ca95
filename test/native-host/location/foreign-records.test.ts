import { expect } from 'vitest';
import type { Locator } from '../../../native-host/location/locator.ts';
import type { MmdbValue } from '../../../scripts/location/record-table.ts';
import { buildMmdb } from '../../scripts/location/build-mmdb.ts';
import { cityRecord, databaseOf } from './database-of.ts';
import { inLocatorWorld } from './in-locator-world.ts';
import type { LocatorWorld } from './locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 30_000;
const test = inLocatorWorld();

async function openWith(world: LocatorWorld, name: string, record: MmdbValue, type: string) {
  const path = world.put(name, databaseOf(record, { type }));
  const locator = await world.open();
  return { path, locator, inUse: locator.databases().filter((database) => database.path === path) };
}

const unusable = (locator: Locator, path: string) =>
  locator.problems().filter((problem) => problem.code === 'database-unusable' && problem.path === path);

const yangsan = { city: 'Yangsan', region: 'Gyeongsangnam-do' };
const yangsanPlace = { ...yangsan, countryCode: 'KR', latitude: 35.34, longitude: 129.03, precision: 'city' };

// The shapes are those of github.com/ipinfo/sample-database.
test.for<[string, MmdbValue]>([
  ['with numbers', { ...yangsan, country: 'KR', latitude: 35.34, longitude: 129.03 }],
  ['with text', { ...yangsan, country: 'KR', lat: '35.34', lng: '129.03' }],
  ['with text in full', { ...yangsan, country: 'KR', latitude: '35.34', longitude: '129.03' }],
  [
    'with the name beside the code',
    { ...yangsan, country: 'South Korea', country_code: 'KR', latitude: 35.34, longitude: 129.03 },
  ],
])("IPinfo's locations are read: %s", { timeout }, async ([, record], { world }) => {
  const { path, locator, inUse } = await openWith(world, 'ipinfo_location.mmdb', record, 'ipinfo location.mmdb');
  expect(inUse).toEqual([expect.objectContaining({ role: 'city' })]);
  expect(inUse[0]?.attribution).toEqual({ text: 'IP address data powered by IPinfo', url: 'https://ipinfo.io' });
  expect(locator.get('192.175.48.1')?.place).toMatchObject(yangsanPlace);
  expect(unusable(locator, path)).toEqual([]);
});

const lite = {
  ...{ continent: 'Europe', continent_code: 'EU', country: 'Romania', country_code: 'RO' },
  ...{ asn: 'AS12302', as_name: 'Example', as_domain: 'x.example' },
};

test(
  'IPinfo Lite is read for networks, and for locations the next file is used, by name',
  { timeout },
  async ({ world }) => {
    const type = 'ipinfo generic_country_asn_free.mmdb';
    const { path, locator, inUse } = await openWith(world, 'ipinfo_lite.mmdb', lite, type);
    expect(inUse).toEqual([expect.objectContaining({ role: 'network' })]);
    expect(locator.get('192.175.48.1')).toMatchObject({
      network: { asn: 12302, organisation: 'Example' },
      place: { city: 'Built-in City' },
    });
    const spare = { code: 'database-unusable', path, role: 'city', reason: 'countries-only' };
    expect(locator.problems()).toContainEqual(spare);
    await locator.reload();
    expect(locator.problems().filter(({ reason }) => reason === 'countries-only')).toEqual([spare]);
  },
);

test.for<[string, MmdbValue]>([
  ['ip-to-country', { continent_code: 'EU', country_code: 'RO', country_name: 'Romania' }],
  ['ip-to-country', { country_code: 'RO' }],
  ['DBIP-Country-Lite', { country: { iso_code: 'RO' } }],
])('a file %s of countries alone is refused as such', { timeout }, async ([type, record], { world }) => {
  const { path, locator, inUse } = await openWith(world, 'mine.mmdb', record, type);
  expect(inUse).toEqual([]);
  expect(locator.problems()).toContainEqual({
    ...{ code: 'database-unusable', path, role: null, reason: 'countries-only' },
  });
  expect(locator.get('192.175.48.1')?.place?.city).toBe('Built-in City');
});

test("IPLocate's networks are read, whatever the case of the type", { timeout }, async ({ world }) => {
  const record = {
    asn: 38803,
    country_code: 'AU',
    name: 'GTELECOM-AS-AP',
    org: 'Gtelecom Pty Ltd',
    domain: 'x.example',
  };
  const { locator, inUse } = await openWith(world, 'mine.mmdb', record, 'ip-to-asn');
  expect(inUse[0]).toMatchObject({ role: 'network', attribution: { url: 'https://www.iplocate.io' } });
  expect(locator.get('192.175.48.1')?.network).toEqual({ asn: 38803, organisation: 'Gtelecom Pty Ltd' });
});

/** An address of the samples in ordinary-addresses.ts, with its first byte. */
const ordinary = [18, 51, 78, 81, 128, 130, 133, 145, 196, 200, 41];

test('a file of providers is one of networks although most records have no number', { timeout }, async ({ world }) => {
  const ipv4 = ordinary.map((byte, index) => ({
    ...{ bits: BigInt(byte), length: 8 },
    record: index === 0 ? { autonomous_system_number: 64496, isp: 'One' } : { isp: 'Other', organization: 'Other' },
  }));
  const path = world.put('GeoIP2-ISP.mmdb', buildMmdb({ ipv4: shifted(ipv4), ipv6: [] }));
  const locator = await world.open();
  expect(unusable(locator, path)).toEqual([]);
  expect(locator.get('18.184.0.1')?.network).toEqual({ asn: 64496, organisation: null });
  expect(locator.get('51.68.0.1')?.network).toBeNull();
});

test('a file of providers without any number is refused', { timeout }, async ({ world }) => {
  const { path, locator } = await openWith(world, 'GeoIP2-ISP.mmdb', { isp: 'Other' }, 'GeoIP2-ISP');
  expect(locator.problems()).toContainEqual(expect.objectContaining({ path, reason: 'wrong-kind' }));
});

test(
  'a file of cities is one although most records have no position, or nothing but a continent',
  { timeout },
  async ({ world }) => {
    const records = [cityRecord('My City'), { country: { iso_code: 'FR' } }, { continent: { code: 'EU' } }];
    const ipv4 = ordinary.map((byte, index) => ({
      ...{ bits: BigInt(byte), length: 8 },
      record: records[index === 0 ? 0 : index < 4 ? 2 : 1] ?? {},
    }));
    const path = world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: shifted(ipv4), ipv6: [] }));
    const locator = await world.open();
    expect(unusable(locator, path)).toEqual([]);
    expect(locator.get('18.184.0.1')?.place?.city).toBe('My City');
  },
);

function shifted(prefixes: { bits: bigint; length: number; record: MmdbValue }[]) {
  return prefixes.map((prefix) => ({ ...prefix, bits: prefix.bits << BigInt(32 - prefix.length) }));
}

/** As many networks of /24 as make more than a thousand nodes, from 1.0.0.0 on. */
function manyNetworks(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ bits: BigInt((1 << 24) + index * 512), length: 24 },
    record: cityRecord(`City ${index}`),
  }));
}

test.for<[string, bigint, number]>([
  ['half of IPv4', 0n, 1],
  ['an eighth of IPv4', 96n << 24n, 3],
])('a file in which one record answers for %s is refused by name', { timeout }, async ([, bits, length], { world }) => {
  const wide = { bits, length, record: cityRecord('Everywhere', 'GB') };
  const path = world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [wide, ...manyNetworks(1200)], ipv6: [] }));
  const locator = await world.open();
  expect(locator.problems()).toContainEqual({ code: 'database-unusable', path, role: 'city', reason: 'wide-record' });
  expect(locator.get('105.112.225.149')?.place?.city).toBe('Built-in City');
});

test('a file in which one record answers for a registry’s block of IPv6 is refused', { timeout }, async ({ world }) => {
  const wide = { bits: 0x2n << 124n, length: 3, record: cityRecord('Everywhere', 'GB') };
  const path = world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: manyNetworks(1200), ipv6: [wide] }));
  const locator = await world.open();
  expect(locator.problems()).toContainEqual(expect.objectContaining({ path, reason: 'wide-record' }));
});

test('a file that knows a few networks and leaves the rest out is used', { timeout }, async ({ world }) => {
  const multicast = { bits: 0xen << 28n, length: 3, record: { registered_country: { iso_code: 'US' } } };
  const path = world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [multicast, ...manyNetworks(1200)], ipv6: [] }));
  const locator = await world.open();
  expect(unusable(locator, path)).toEqual([]);
  expect(locator.get('1.0.2.1')?.place?.city).toBe('City 1');
});

test('what a database says of an address is told with its place, and without one', { timeout }, async ({ world }) => {
  const traits = { is_anycast: true, is_satellite_provider: true };
  const ipv4 = [
    { bits: 18n, length: 8, record: { ...located('Frankfurt'), traits } },
    { bits: 51n, length: 8, record: { registered_country: { iso_code: 'AU' }, traits: { is_anonymous_proxy: true } } },
    { bits: 78n, length: 8, record: located('Nuremberg') },
  ];
  world.put('GeoIP2-City.mmdb', buildMmdb({ ipv4: shifted(ipv4), ipv6: [] }));
  const locator = await world.open();
  expect(locator.get('18.184.0.1')).toMatchObject({ place: { city: 'Frankfurt' }, traits: ['anycast', 'satellite'] });
  expect(locator.get('51.68.0.1')).toMatchObject({ place: null, traits: ['anonymous-proxy'] });
  expect(locator.get('78.46.0.1')?.traits).toEqual([]);
  expect(locator.get('10.0.0.1')?.traits).toEqual([]);
});

const located = (city: string) => ({
  country: { iso_code: 'DE' },
  city: { names: { en: city } },
  location: { latitude: 50.1, longitude: 8.7 },
});

test(
  'a translator prefix of the network’s own is not taken for what it is, nor for a city',
  { timeout },
  async ({ world }) => {
    const locator = await world.open();
    expect(locator.get('64:ff9b:1::c000:221')).toMatchObject({ scope: 'private', place: null, network: null });
    expect(locator.get('2001:db8:64::c000:221')).toMatchObject({ scope: 'reserved', place: null, network: null });
  },
);
