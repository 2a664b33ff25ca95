import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostsFileReader } from '../../../native-host/names/read-hosts-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tapmap-hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'hosts');
const named = (address: string, name: string) => ({ address, name, source: 'hosts-file', seenAtMs: null });

test('the file is told when it has changed, and only then', async () => {
  writeFileSync(path, '10.0.0.1 a\n');
  const read = hostsFileReader(path);
  expect(await read()).toEqual([named('10.0.0.1', 'a')]);
  expect(await read()).toBeNull();
  writeFileSync(path, '10.0.0.1 b\n');
  expect(await read()).toEqual([named('10.0.0.1', 'b')]);
  rmSync(path);
  expect(await read()).toEqual([]);
  expect(await read()).toBeNull();
});

test('a file that is missing, or a folder, has no names', async () => {
  expect(await hostsFileReader(join(folder, 'none'))()).toEqual([]);
  expect(await hostsFileReader(folder)()).toEqual([]);
});

test('of a file of many megabytes the beginning is read', async () => {
  writeFileSync(path, `10.0.0.1 a\n${'0.0.0.0 ad.example\n'.repeat(500_000)}10.0.0.2 b\n`);
  expect(await hostsFileReader(path)()).toEqual([named('10.0.0.1', 'a')]);
});
