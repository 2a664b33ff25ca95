import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildMmdb } from '../../scripts/location/build-mmdb.ts';
import { buildWorker } from './build-worker.ts';
import { cityRecord, databaseOf, networkRecord } from './database-of.ts';
import { createLocatorWorld, type LocatorWorld } from './locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 30_000;
const scriptFolder = mkdtempSync(join(tmpdir(), 'tapmap-worker-'));
let workerScript = '';
let world: LocatorWorld;

beforeAll(async () => {
  workerScript = await buildWorker(scriptFolder);
}, 60_000);
afterAll(() => rmSync(scriptFolder, { recursive: true, force: true }));
beforeEach(() => {
  world = createLocatorWorld();
});
afterEach(() => world.remove());

test("without a user's file the built-in databases are used, with their credit", { timeout }, async () => {
  const locator = await world.open(workerScript);
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

test("a user's file is preferred, with MaxMind's credit", { timeout }, async () => {
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open(workerScript);
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

test("a file of any name in the user's folder has the role of its records", { timeout }, async () => {
  world.put('one.mmdb', databaseOf({ autonomous_system_number: 64500 }));
  world.put('two.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open(workerScript);
  expect(locator.get('8.8.8.8')).toMatchObject({ place: { city: 'My City' }, network: { asn: 64500 } });
});

test('of two files for one role the newer build is used', { timeout }, async () => {
  world.put('a.mmdb', databaseOf(cityRecord('Newer'), { builtAtSeconds: 1_790_000_000 }));
  world.put('b.mmdb', databaseOf(cityRecord('Older'), { builtAtSeconds: 1_780_000_000 }));
  expect((await world.open(workerScript)).get('8.8.8.8')?.place?.city).toBe('Newer');
});

test('a file for IPv4 only is never used for IPv6', { timeout }, async () => {
  world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City'), { ipVersion: 4 }));
  const locator = await world.open(workerScript);
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(locator.get('2a01:4f8::1')?.place?.city).toBe('Built-in City');
  expect(locator.get('64:ff9b::808:808')?.place?.city).toBe('My City');
});

test('a file about a few networks is used only for those', { timeout }, async () => {
  const google = { bits: 0x08080800n, length: 24, record: cityRecord('My City') };
  world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [google], ipv6: [] }));
  const locator = await world.open(workerScript);
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(locator.get('8.8.4.4')?.place?.city).toBe('Built-in City');
});

test("a user's record without a country of location is final", { timeout }, async () => {
  const anycast = { bits: 0x01010100n, length: 24, record: { registered_country: { iso_code: 'AU' } } };
  const rest = { bits: 0n, length: 1, record: cityRecord('My City') };
  const other = { bits: 1n << 31n, length: 1, record: cityRecord('My Other City') };
  world.put('GeoLite2-City.mmdb', buildMmdb({ ipv4: [rest, other, anycast], ipv6: [] }));
  const locator = await world.open(workerScript);
  expect(locator.get('1.1.1.1')).toMatchObject({ scope: 'public', place: null });
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
});

test('an address that is not public has no place, whatever a database says', { timeout }, async () => {
  const locator = await world.open(workerScript);
  expect(locator.get('10.1.2.3')).toEqual({ scope: 'private', place: null, network: null });
});

test('text that is no address is unknown', { timeout }, async () => {
  const locator = await world.open(workerScript);
  await locator.ready;
  expect(locator.get('08.8.8.8')).toBeUndefined();
});

test('a new file is used at the next refresh, and reported once', { timeout }, async () => {
  const onChange = vi.fn();
  const locator = await world.open(workerScript, { onChange });
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
  world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  await locator.refresh();
  await locator.refresh();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('the old version of a file remains in use when the new one is damaged', { timeout }, async () => {
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City')));
  const locator = await world.open(workerScript);
  writeFileSync(path, 'half a download');
  await locator.refresh();
  expect(locator.get('9.9.9.9')?.place?.city).toBe('My City');
  expect(locator.problems()).toContainEqual(expect.objectContaining({ path, reason: 'not-a-database' }));
});

test('a replaced built-in file is used at the next refresh', { timeout }, async () => {
  const locator = await world.open(workerScript);
  const path = join(world.folder, 'program', 'city.mmdb');
  writeFileSync(`${path}.new`, databaseOf(cityRecord('Next City')));
  renameSync(`${path}.new`, path);
  await locator.refresh();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Next City');
});

test('a database older than two months is reported, a newer one is not', { timeout }, async () => {
  const daySeconds = 24 * 60 * 60;
  const builtAtSeconds = Math.floor(Date.now() / 1000) - 61 * daySeconds;
  const path = world.put('GeoLite2-City.mmdb', databaseOf(cityRecord('My City'), { builtAtSeconds }));
  world.put('GeoLite2-ASN.mmdb', databaseOf(networkRecord, { builtAtSeconds: builtAtSeconds + 2 * daySeconds }));
  const locator = await world.open(workerScript);
  expect(locator.problems()).toEqual([{ code: 'database-old', path, role: 'city', ageDays: 61 }]);
});

test('without any database each role is missing and addresses have only a scope', { timeout }, async () => {
  const locator = await world.open(workerScript, { programDir: join(world.folder, 'empty') });
  expect(locator.problems()).toEqual([
    { code: 'database-missing', role: 'city' },
    { code: 'database-missing', role: 'network' },
  ]);
  expect(locator.get('8.8.8.8')).toEqual({ scope: 'public', place: null, network: null });
});
