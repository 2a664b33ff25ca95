import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plain } from 'vitest';
import { attribution } from '../../../native-host/location/attribution.ts';
import { readFetchedFiles } from '../../../native-host/location/fetched-files.ts';
import { writePacked } from '../../../scripts/location/write-packed.ts';
import { cityRecord, databaseOf } from './database-of.ts';
import { inLocatorWorld } from './in-locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 30_000;
const test = inLocatorWorld();

/** Puts a file where updates put theirs, and lists it as fetched. */
function fetched(folder: string, name: string, bytes: Buffer, service: 'db-ip' | 'maxmind' = 'db-ip'): string {
  const dir = join(folder, 'home/data/tapmap/databases');
  mkdirSync(join(dir, '.update'), { recursive: true });
  const path = join(dir, name);
  writeFileSync(path, bytes);
  const { size, mtimeMs } = statSync(path);
  const files = { [name]: { role: 'city', service, size, mtimeMs } };
  writeFileSync(join(dir, '.update/fetched.json'), JSON.stringify({ files }));
  return path;
}

const dbIp = (city: string, builtAtSeconds: number): Buffer =>
  databaseOf(cityRecord(city), { type: 'DBIP-City-Lite', builtAtSeconds });
/** The built-in ones of the tests are of 1_780_000_000. */
const [older, newer] = [1_770_000_000, 1_790_000_000];

test('a fetched database that is newer than the built-in one is used', { timeout }, async ({ world }) => {
  const path = fetched(world.folder, 'dbip-city-lite-2026-11.mmdb', dbIp('Fetched (District)', newer));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Fetched');
  expect(locator.databases()[0]).toMatchObject({
    path,
    builtIn: false,
    attribution: { text: 'IP Geolocation by DB-IP' },
  });
  expect(locator.problems().filter(({ code }) => code !== 'database-old')).toEqual([]);
});

test('one that is older than the built-in one is not', { timeout }, async ({ world }) => {
  fetched(world.folder, 'dbip-city-lite-2026-01.mmdb', dbIp('Fetched', older));
  const locator = await world.open();
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
});

test('a packed built-in database is treated the same', { timeout }, async ({ world }) => {
  const program = join(world.folder, 'program');
  const plainFile = join(program, 'city.mmdb');
  writeFileSync(plainFile, databaseOf(cityRecord('Packed City'), { type: 'TapMap-City' }));
  writePacked(plainFile, join(program, 'city.packed'));
  rmSync(plainFile);
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('Packed City');
  fetched(world.folder, 'dbip-city-lite-2026-11.mmdb', dbIp('Fetched', newer));
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('Fetched');
  fetched(world.folder, 'dbip-city-lite-2026-11.mmdb', dbIp('Fetched', older));
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('Packed City');
});

test("one from MaxMind is preferred like a user's own", { timeout }, async ({ world }) => {
  const bytes = databaseOf(cityRecord('MaxMind City'), { builtAtSeconds: older });
  fetched(world.folder, 'GeoLite2-City-20260101.mmdb', bytes, 'maxmind');
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('MaxMind City');
});

test("a file that was exchanged since is the user's own", { timeout }, async ({ world }) => {
  const path = fetched(world.folder, 'dbip-city-lite-2026-01.mmdb', dbIp('Fetched', older));
  utimesSync(path, 1, 1);
  expect((await world.open()).get('8.8.8.8')?.place?.city).toBe('Fetched');
});

test('a bad list means that no file was fetched', async ({ world }) => {
  const path = fetched(world.folder, 'x.mmdb', Buffer.from('x'));
  const dir = join(path, '..');
  expect((await readFetchedFiles(dir)).size).toBe(1);
  for (const text of ['', '[]', '{"files":[1]}', '{"files":{"a":{"role":"city"}}}', '{"files":{"../a":{}}}', 'null']) {
    writeFileSync(join(dir, '.update/fetched.json'), text);
    expect((await readFetchedFiles(dir)).size).toBe(0);
  }
});

plain.each([
  ['DBIP-City-Lite', 'dbip-city-lite-2026-11.mmdb', 'IP Geolocation by DB-IP'],
  ['DBIP-ASN-Lite (compat=GeoLite2-ASN)', 'dbip-asn-lite-2026-11.mmdb', 'IP Geolocation by DB-IP'],
  ['DBIP-ASN-Lite (compat=GeoLite2-ASN)', 'GeoLite2-ASN.mmdb', 'IP Geolocation by DB-IP'],
  ['GeoLite2-City', 'GeoLite2-City-20261124.mmdb', 'This product includes GeoLite2 Data created by MaxMind'],
])('%s in %s is credited to its maker', (type, name, credit) => {
  const database = { role: 'city', type, path: `/data/${name}`, builtIn: false, builtAtMs: 0 } as const;
  expect(attribution(database).text).toContain(credit);
});
