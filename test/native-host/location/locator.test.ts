import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { buildMmdb } from '../../scripts/location/build-mmdb.ts';
import { cityRecord, databaseOf, networkRecord } from './database-of.ts';
import { inLocatorWorld } from './in-locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 30_000;
const test = inLocatorWorld();

test("without a user's file the built-in databases are used, with their credit", { timeout }, async ({ world }) => {
  const locator = await world.open();
  expect(locator.get('8.8.8.8')).toMatchObject({
    scope: 'public',
    place: { city: 'Built-in City' },
    network: { asn: 64496, organisation: 'Example Network' },
  });
  expect(locator.databases()).toMatchObject([
    { role: 'city', builtIn: true, attribution: { text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com' } },
    { role: 'network', builtIn: true },
  ]);
});

test("a user's file is preferred, with MaxMind's credit", { timeout }, async ({ world }) => {
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(locator.databases()[0]).toMatchObject({
    path,
    type: 'GeoLite2-City',
    builtIn: false,
    builtAtMs: 1_780_000_000_000,
  });
  expect(locator.databases()[0]?.attribution.text).toContain('GeoLite2 Data created by MaxMind');
  expect(locator.databases().filter(({ role }) => role === 'city')).toHaveLength(1);
});

test("a file of any name in the user's folder has the role of its records", { timeout }, async ({ world }) => {
  world.put('one.mmdb', databaseOf({ autonomous_system_number: 64500 }));
  world.put('two.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')).toMatchObject({ place: { city: 'My City' }, network: { asn: 64500 } });
});

test('of two files for one role the newer build is used', { timeout }, async ({ world }) => {
  world.put('a.mmdb', databaseOf(cityRecord('Newer'), { builtAtSeconds: 1_790_000_000 }));
  world.put('b.mmdb', databaseOf(cityRecord('Older'), { builtAtSeconds: 1_780_000_000 }));
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('Newer');
});

test('a file for IPv4 only is never used for IPv6', { timeout }, async ({ world }) => {
  world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City'), { ipVersion: 4 }));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(locator.get('2a01:4f8::1')?.place?.city).toBe('Built-in City');
  expect(locator.get('64:ff9b::808:808')?.place?.city).toBe('My City');
});

test('a file about a few networks is used only for those', { timeout }, async ({ world }) => {
  const google = { bits: 0x08080800n, length: 24, record: cityRecord('My City') };
  world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [google], ipv6: [] }));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(locator.get('8.8.4.4')?.place?.city).toBe('Built-in City');
});

test("a user's record without a country of location is final", { timeout }, async ({ world }) => {
  const anycast = { bits: 0x01010100n, length: 24, record: { registered_country: { iso_code: 'AU' } } };
  const rest = { bits: 0n, length: 1, record: cityRecord('My City') };
  const other = { bits: 1n << 31n, length: 1, record: cityRecord('My Other City') };
  world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [rest, other, anycast], ipv6: [] }));
  const locator = await world.open();
  expect(locator.get('1.1.1.1')).toMatchObject({ scope: 'public', place: null });
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
});

test('an address that is not public has no place, whatever a database says', { timeout }, async ({ world }) => {
  const locator = await world.open();
  expect(locator.get('10.1.2.3')).toEqual({ scope: 'private', place: null, network: null, traits: [] });
});

test('text that is no address is unknown', { timeout }, async ({ world }) => {
  const locator = await world.open();
  await locator.ready;
  expect(locator.get('08.8.8.8')).toBeUndefined();
});

test('a new file is used at the next refresh, and reported once', { timeout }, async ({ world }) => {
  const onChange = vi.fn();
  const locator = await world.open({ onChange });
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
  world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  await locator.refresh();
  await locator.refresh();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('the old version of a file remains in use when the new one is damaged', { timeout }, async ({ world }) => {
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open();
  writeFileSync(path, 'half a download');
  await locator.refresh();
  expect(locator.get('9.9.9.9')?.place?.city).toBe('My City');
  expect(locator.problems()).toContainEqual(expect.objectContaining({ path, reason: 'not-a-database' }));
});

test('a replaced built-in file is used at the next refresh', { timeout }, async ({ world }) => {
  const locator = await world.open();
  const path = join(world.folder, 'program', 'city.mmdb');
  writeFileSync(`${path}.new`, databaseOf(cityRecord('Next City')));
  renameSync(`${path}.new`, path);
  await locator.refresh();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Next City');
});

test('a database older than two months is reported, a newer one is not', { timeout }, async ({ world }) => {
  const daySeconds = 24 * 60 * 60;
  const builtAtSeconds = Math.floor(Date.now() / 1000) - 61 * daySeconds;
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City'), { builtAtSeconds }));
  world.put('GeoLite2-ASN.mmdb', databaseOf(networkRecord, { builtAtSeconds: builtAtSeconds + 2 * daySeconds }));
  const locator = await world.open();
  expect(locator.problems()).toEqual([{ code: 'database-old', path, role: 'city', ageDays: 61 }]);
});

test('what TapMap ships is reported after half a year, and said to be built in', { timeout }, async ({ world }) => {
  const builtAtSeconds = (days: number): number => Math.floor(Date.now() / 1000) - days * 24 * 60 * 60;
  const path = world.ship('city.mmdb', databaseOf(cityRecord('Old City'), { builtAtSeconds: builtAtSeconds(181) }));
  world.ship('network.mmdb', databaseOf(networkRecord, { builtAtSeconds: builtAtSeconds(180) }));
  const locator = await world.open();
  expect(locator.problems()).toEqual([{ code: 'database-old', path, role: 'city', ageDays: 181, builtIn: true }]);
});

test(
  'a file that is overwritten with as many bytes and the same time of writing is seen',
  { timeout },
  async ({ world }) => {
    const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('Oldtown')));
    const locator = await world.open();
    const { atime, mtime } = statSync(path);
    writeFileSync(path, databaseOf(cityRecord('Newtown')));
    utimesSync(path, atime, mtime);
    await locator.refresh();
    expect(locator.get('8.8.8.8')?.place?.city).toBe('Newtown');
  },
);

test('without any database each role is missing and addresses have only a scope', { timeout }, async ({ world }) => {
  const locator = await world.open({ programDir: join(world.folder, 'empty') });
  expect(locator.problems()).toEqual([
    { code: 'database-missing', role: 'city' },
    { code: 'database-missing', role: 'network' },
  ]);
  expect(locator.get('8.8.8.8')).toEqual({ scope: 'public', place: null, network: null, traits: [] });
});
