import { createHash } from 'node:crypto';
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { buildMmdb } from '../../scripts/location/build-mmdb.ts';
import { cityRecord } from './database-of.ts';
import { inLocatorWorld } from './in-locator-world.ts';
import type { LocatorWorld } from './locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 60_000;
const test = inLocatorWorld();

const builtIn = ({ folder }: LocatorWorld, role = 'city'): string => join(folder, 'program', `${role}.mmdb`);

/** Records the sums of the built-in files as the build does. */
function stamp(world: LocatorWorld): void {
  const sumOf = (role: string): string =>
    createHash('sha256')
      .update(readFileSync(builtIn(world, role)))
      .digest('hex');
  const sums = { 'city.mmdb': sumOf('city'), 'network.mmdb': sumOf('network') };
  writeFileSync(join(dirname(builtIn(world)), 'location-data.json'), JSON.stringify({ sums }));
}

/** Changes a byte of a text, which no check of the format can notice, and leaves the times as they were. */
function damageInPlace(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf('Built-in') + 2;
  const file = openSync(path, 'r+');
  writeSync(file, 'X', at);
  closeSync(file);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
}

const damaged = (world: LocatorWorld) => ({
  code: 'database-unusable',
  path: builtIn(world),
  role: 'city',
  reason: 'damaged',
  builtIn: true,
});

test('a built-in file that is damaged before the start is not used', { timeout }, async ({ world }) => {
  stamp(world);
  damageInPlace(builtIn(world));
  const locator = await world.open();
  expect(locator.problems()).toContainEqual(damaged(world));
  expect(locator.problems()).toContainEqual({ code: 'database-missing', role: 'city' });
  expect(locator.get('8.8.8.8')).toMatchObject({ place: null, network: { asn: 64496 } });
});

test(
  'a built-in file that is damaged in place is noticed at the next look at it, and the next one used',
  { timeout },
  async ({ world }) => {
    stamp(world);
    utimesSync(builtIn(world), 1_700_000_000, 1_700_000_000);
    world.put(
      'one-network.mmdb',
      buildMmdb({ ipv4: [{ bits: 0x08080800n, length: 24, record: cityRecord('My City') }], ipv6: [] }),
    );
    const locator = await world.open();
    expect(locator.problems().filter(({ code }) => code === 'database-unusable')).toEqual([]);
    expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
    damageInPlace(builtIn(world));
    await locator.refresh();
    expect(locator.problems()).toContainEqual(damaged(world));
    expect(locator.get('9.9.9.9')?.place).toBeNull();
    expect(locator.get('8.8.8.8')?.place?.city).toBe('My City');
  },
);

test('a damaged file in place of a sound one leaves the sound one in use', { timeout }, async ({ world }) => {
  stamp(world);
  const locator = await world.open();
  linkSync(builtIn(world), `${builtIn(world)}.sound`);
  writeFileSync(`${builtIn(world)}.new`, readFileSync(builtIn(world)).fill(0, 100, 120));
  renameSync(`${builtIn(world)}.new`, builtIn(world));
  await locator.refresh();
  expect(locator.problems()).toContainEqual(damaged(world));
  expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
});

test('a built-in file that becomes shorter in use is noticed at the next refresh', { timeout }, async ({ world }) => {
  stamp(world);
  const locator = await world.open();
  truncateSync(builtIn(world), 1000);
  expect(() => locator.get('9.9.9.9')).not.toThrow();
  await locator.refresh();
  expect(locator.problems()).toContainEqual(damaged(world));
  expect(locator.get('9.8.9.9')?.place).toBeNull();
});

test.for<[string, string]>([
  ['torn', '{"sums": {"city.mm'],
  ['of another form', '{"sums": [1, {}]}'],
  ['of a sum that is none', '{"sums": {"city.mmdb": "abc"}}'],
])('with a record of sums that is %s the files are used unchecked', { timeout }, async ([, text], { world }) => {
  writeFileSync(join(dirname(builtIn(world)), 'location-data.json'), text);
  const locator = await world.open();
  expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
});

test('a folder in place of the record of sums stops nothing', { timeout }, async ({ world }) => {
  mkdirSync(join(dirname(builtIn(world)), 'location-data.json'));
  const locator = await world.open();
  expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
});
