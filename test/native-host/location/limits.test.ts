import { appendFileSync, renameSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { guardedReader } from '../../../native-host/location/mmdb/guarded-reader.ts';
import { wholeBytes } from '../../../native-host/location/mmdb/database-bytes.ts';
import { openPagedFile } from '../../../native-host/location/mmdb/open-paged-file.ts';
import { probeDatabase } from '../../../native-host/location/probe-database.ts';
import { buildMmdb } from '../../scripts/location/build-mmdb.ts';
import { cityRecord, databaseOf } from './database-of.ts';
import { withData } from './hostile-bytes.ts';
import { inLocatorWorld } from './in-locator-world.ts';
import type { LocatorWorld } from './locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 60_000;
const good = databaseOf(cityRecord('My City'));
const test = inLocatorWorld();

const userFile = ({ folder }: LocatorWorld): string => join(folder, 'mine', 'GeoLite2-City.mmdb');

/** A file of this size without any block on the disk but what is at its end. */
function makeSparse(path: string, size: number, end: Buffer): void {
  writeFileSync(path, '');
  truncateSync(path, size - end.length);
  appendFileSync(path, end);
}

test.for<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'not-a-database'],
  ['the metadata of a small database', good.subarray(-400), 'no-records'],
])('of a file of 1 GiB that has %s at its end, only that is read', ([, end, reason], { world }) => {
  makeSparse(userFile(world), 2 ** 30, end);
  const file = openPagedFile(userFile(world));
  const loaded = vi.spyOn(file, 'load');
  expect(() => probeDatabase(guardedReader(file), () => undefined)).toThrow(reason);
  const bytes = loaded.mock.calls.reduce((sum, [from, to]) => sum + Math.min(to, 2 ** 30) - from, 0);
  expect(bytes).toBeLessThan(2 ** 18);
  file.close();
});

test(
  'a file of 1 GiB that is none is refused after a hundred steps, not after a gigabyte',
  { timeout },
  async ({ world }) => {
    makeSparse(userFile(world), 2 ** 30, Buffer.from('not a database'));
    const residentBefore = process.memoryUsage().rss;
    const locator = await world.open();
    expect(locator.problems()).toContainEqual(
      expect.objectContaining({ path: userFile(world), reason: 'not-a-database' }),
    );
    expect(process.resourceUsage().maxRSS * 1024 - residentBefore).toBeLessThan(2 ** 29);
  },
);

test.for<[string, (path: string) => void, string | null]>([
  ['a file of the kernel without a size', (path) => symlinkSync('/proc/self/maps', path), 'empty'],
  ['a file of the kernel that is shorter than its size', (path) => symlinkSync('/sys/kernel/profiling', path), null],
  ['a device that never ends', (path) => symlinkSync('/dev/zero', path), 'not-a-file'],
  ['a link to itself', (path) => symlinkSync(path, path), 'unreadable'],
  ['a file of more than a gigabyte', (path) => makeSparse(path, 2 ** 30 + 1, good), 'too-large'],
])('%s is refused, and the next file used', { timeout }, async ([, make, reason], { world }) => {
  make(userFile(world));
  const locator = await world.open();
  const found = { code: 'database-unusable', path: userFile(world), ...(reason === null ? {} : { reason }) };
  expect(locator.problems()).toContainEqual(expect.objectContaining(found));
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
});

describe.each(['loadAll', 'passAll'] as const)('a file that is read whole by %s', (read) => {
  test.for<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'more')],
    ['becomes shorter', (path) => truncateSync(path, 1000)],
    ['is written again', (path) => utimesSync(path, 1, 1)],
  ])('and %s meanwhile, is not used as it was', ([, change], { world }) => {
    writeFileSync(userFile(world), Buffer.concat([Buffer.alloc(2 ** 21), good]));
    const file = openPagedFile(userFile(world));
    let parts = 0;
    expect(() =>
      file[read](() => {
        if (parts++ === 0) change(userFile(world));
      }),
    ).toThrow('unreadable');
    file.close();
  });

  test('and is replaced meanwhile, is read to its end as it was', ({ world }) => {
    const whole = Buffer.concat([Buffer.alloc(2 ** 21, 1), good]);
    writeFileSync(userFile(world), whole);
    const file = openPagedFile(userFile(world));
    writeFileSync(`${userFile(world)}.new`, 'other');
    renameSync(`${userFile(world)}.new`, userFile(world));
    const parts: Buffer[] = [];
    file[read]((part) => parts.push(Buffer.from(part)));
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
    expect(file.buffer.equals(whole)).toBe(read === 'loadAll');
    file.close();
  });
});

/** A list of so many elements (maxmind.github.io/MaxMind-DB, "Output Data Section"). */
const list = (members: number): Buffer => Buffer.from([0x1e, 0x04, (members - 285) >> 8, (members - 285) & 0xff]);

/** A list of 490 pointers to one text of 4,000 letters: 2 MB to decode, in 5 kB. */
const manyTexts = Buffer.concat([
  list(490),
  ...Array.from({ length: 490 }, () => Buffer.from([0x20 | (984 >> 8), 984 & 0xff])),
  Buffer.from([0x5e, (4000 - 285) >> 8, (4000 - 285) & 0xff]),
  Buffer.alloc(4000, 0x61),
]);

/** A list of 490 lists of 20 numbers. */
const manyValues = Buffer.concat([
  list(490),
  ...Array.from({ length: 490 }, () => Buffer.concat([Buffer.from([0x14, 0x04]), Buffer.alloc(20, 0xa0)])),
]);

test.for<[string, Buffer]>([
  ['texts', manyTexts],
  ['values', manyValues],
])('a record with too many %s is refused', ([, data]) => {
  const reader = guardedReader(wholeBytes(withData(good, data)));
  expect(() => reader.get('8.8.8.8')).toThrow('record-limit');
});

/** Ordinary everywhere but in 9.0.0.0/8. */
function withCostlyNetwork(): Buffer {
  const names = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`key ${index}`, `${'x'.repeat(300)}${index}`]),
  );
  const ordinary = Array.from({ length: 223 }, (_, index) => ({
    bits: BigInt(index) << 24n,
    length: 8,
    record: index === 9 ? names : cityRecord(`City ${index}`),
  }));
  return buildMmdb({ ipv4: ordinary, ipv6: [] });
}

test(
  'a file of which one record takes too much work is set aside with the reason, and the next one used',
  { timeout },
  async ({ world }) => {
    const path = world.put('GeoLite2-City.mmdb', withCostlyNetwork());
    const onChange = vi.fn();
    const locator = await world.open({ onChange });
    expect(locator.get('8.8.8.8')?.place?.city).toBe('City 8');
    expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City'); // it was open for IPv6
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout });
    expect(locator.problems()).toContainEqual({
      code: 'database-unusable',
      path,
      role: 'city',
      reason: 'record-limit',
    });
    expect(locator.get('9.9.9.9')?.place?.city).toBe('Built-in City');
    expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
    await locator.reload();
    expect(locator.problems()).toContainEqual(expect.objectContaining({ path, reason: 'record-limit' }));
    world.put('GeoLite2-City.mmdb', good);
    await locator.refresh();
    expect(locator.get('9.9.9.9')?.place?.city).toBe('My City');
  },
);
