import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUpToDate, writeStamp } from '../../../scripts/location/build-stamp.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tapmap-stamp-'));
  await writeFile(join(folder, 'city.mmdb'), 'city');
  await writeFile(join(folder, 'network.mmdb'), 'network');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('databases without a stamp are built anew', async () => {
  expect(await isUpToDate(folder)).toBe(false);
});

test('stamped databases are kept', async () => {
  await writeStamp(folder);
  expect(await isUpToDate(folder)).toBe(true);
});

test('a database that became shorter is built anew', async () => {
  await writeStamp(folder);
  await truncate(join(folder, 'city.mmdb'), 1);
  expect(await isUpToDate(folder)).toBe(false);
});

test('a database that is gone is built anew', async () => {
  await writeStamp(folder);
  await rm(join(folder, 'network.mmdb'));
  expect(await isUpToDate(folder)).toBe(false);
});

test('the stamp of another builder does not count', async () => {
  await writeStamp(folder);
  await writeFile(join(folder, 'location-data.json'), '{"versions":["1","1"],"sources":"","sizes":[4,7]}\n');
  expect(await isUpToDate(folder)).toBe(false);
});

test('there is no stamp for databases that are not there', async () => {
  await rm(join(folder, 'city.mmdb'));
  await expect(writeStamp(folder)).rejects.toThrow('gone');
});

test('no temporary file is left', async () => {
  await writeStamp(folder);
  expect((await readdir(folder)).sort()).toEqual(['city.mmdb', 'location-data.json', 'network.mmdb']);
});
