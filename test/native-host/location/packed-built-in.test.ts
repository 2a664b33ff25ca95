import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { packDatabase } from '../../../scripts/location/pack-database.ts';
import { writePacked } from '../../../scripts/location/write-packed.ts';
import { buildWorker } from './build-worker.ts';
import { cityRecord, databaseOf } from './database-of.ts';
import { createLocatorWorld, type LocatorWorld } from './locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 60_000;
const scriptFolder = mkdtempSync(join(tmpdir(), 'tapmap-worker-'));
let workerScript = '';
let world: LocatorWorld;

beforeAll(async () => {
  workerScript = await buildWorker(scriptFolder);
}, 60_000);
afterAll(() => rmSync(scriptFolder, { recursive: true, force: true }));
/** The built-in files as a package has them, with the sums of what they hold. */
beforeEach(() => {
  world = createLocatorWorld(workerScript);
  const sums = Object.fromEntries(['city', 'network'].map((role) => [`${role}.mmdb`, sumOf(plain(role))]));
  writeFileSync(join(world.folder, 'program', 'location-data.json'), JSON.stringify({ sums }));
  for (const role of ['city', 'network']) {
    writePacked(plain(role), packed(role));
    rmSync(plain(role));
  }
});
afterEach(() => world.remove());

const plain = (role: string): string => join(world.folder, 'program', `${role}.mmdb`);
const packed = (role = 'city'): string => join(world.folder, 'program', `${role}.packed`);
const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const damaged = (reason = 'damaged') => ({
  code: 'database-unusable',
  path: packed(),
  role: 'city',
  reason,
  builtIn: true,
});

test('packed files serve where the plain ones are absent', { timeout }, async () => {
  const locator = await world.open();
  expect(locator.problems().filter(({ code }) => code === 'database-unusable')).toEqual([]);
  expect(locator.databases()).toMatchObject([
    { role: 'city', path: packed('city'), builtIn: true, type: 'TapMap-City' },
    { role: 'network', path: packed('network'), builtIn: true, type: 'TapMap-Network' },
  ]);
  expect(locator.get('9.9.9.9')).toMatchObject({ place: { city: 'Built-in City' }, network: { asn: 64496 } });
});

test('a plain file is used and its packed one is not', { timeout }, async () => {
  writeFileSync(plain('city'), databaseOf(cityRecord('Plain City'), { type: 'TapMap-City' }));
  writeFileSync(join(world.folder, 'program', 'location-data.json'), '{}');
  const locator = await world.open();
  expect(locator.get('9.9.9.9')?.place?.city).toBe('Plain City');
});

test.each([
  ['cut short', () => truncateSync(packed(), readFileSync(packed()).length - 10), 'damaged'],
  ['of other bytes', () => writeFileSync(packed(), Buffer.alloc(5000, 7)), 'damaged'],
  ['empty', () => truncateSync(packed(), 0), 'empty'],
  ['of another database', () => packOther('Other City'), 'damaged'],
  ['of something else', () => writeFileSync(packed(), brotliCompressSync(Buffer.alloc(5000))), 'not-a-database'],
  ['longer than it promises', () => writeFileSync(packed(), withMore()), 'damaged'],
])('one that is %s is named, and the rest goes on', { timeout }, async (_, damage, reason) => {
  damage();
  const locator = await world.open();
  expect(locator.problems()).toContainEqual(damaged(reason));
  expect(locator.get('9.9.9.9')).toMatchObject({ place: null, network: { asn: 64496 } });
});

/** Sound, but not what the build recorded the sum of. */
function packOther(city: string): void {
  const path = join(world.folder, 'other.mmdb');
  writeFileSync(path, databaseOf(cityRecord(city), { type: 'TapMap-City' }));
  writePacked(path, packed());
}

/** Some hundreds of bytes that unpack to a sound database and 64 MB after it. */
function withMore(): Buffer {
  const database = packDatabase(databaseOf(cityRecord('Built-in City'), { type: 'TapMap-City' }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
  return brotliCompressSync(Buffer.concat([database, Buffer.alloc(2 ** 26)]), { params });
}

test('one that is damaged in use leaves what is in memory in use', { timeout }, async () => {
  const locator = await world.open();
  writeFileSync(packed(), readFileSync(packed()).fill(0, 20, 60));
  await locator.reload();
  expect(locator.problems()).toContainEqual(damaged());
  expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
});
