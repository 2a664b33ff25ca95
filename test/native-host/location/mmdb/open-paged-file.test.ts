import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guardedReader } from '../../../../native-host/location/mmdb/guarded-reader.ts';
import { openPagedFile } from '../../../../native-host/location/mmdb/open-paged-file.ts';
import { wholeBytes } from '../../../../native-host/location/mmdb/database-bytes.ts';
import { buildMmdb } from '../../../scripts/location/build-mmdb.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapmap-paged-'));
  path = join(folder, 'city.mmdb');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('only the requested pages are loaded', () => {
  writeFileSync(path, Buffer.alloc(3 * 4096, 0xff));
  const file = openPagedFile(path);
  file.load(4096, 4097);
  expect([0, 4095, 4096, 8191, 8192].map((at) => file.buffer[at])).toEqual([0, 0, 255, 255, 0]);
  file.close();
});

test('a range across two pages loads both, and one past the end loads what exists', () => {
  writeFileSync(path, Buffer.alloc(5000, 0xff));
  const file = openPagedFile(path);
  file.load(4095, 100_000);
  expect(file.buffer.every((byte) => byte === 255)).toBe(true);
  file.close();
});

test('a truncated file and a closed one are unreadable', () => {
  writeFileSync(path, Buffer.alloc(3 * 4096, 0xff));
  const file = openPagedFile(path);
  truncateSync(path, 5000);
  expect(() => file.load(4096, 4097)).toThrow('unreadable');
  file.close();
  expect(() => file.load(0, 1)).toThrow('unreadable');
});

test('a database gives the same results when read by pages as when read whole', () => {
  const networks = Array.from({ length: 3000 }, (_, index) => ({
    bits: ((BigInt(index) * 2_654_435_761n) % 2n ** 24n) << 8n,
    length: 24,
    record: { iso: 'FR', city: `City ${index}`, lat100: index, lon100: index },
  }));
  const ipv6 = networks.map(({ bits, record }) => ({ bits: (0x2a00n << 112n) + (bits << 72n), length: 48, record }));
  const bytes = buildMmdb({ ipv4: networks, ipv6 });
  writeFileSync(path, bytes);
  const [pages, whole] = [guardedReader(openPagedFile(path)), guardedReader(wholeBytes(bytes))];
  const dotted = networks.map(({ bits }) => [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.'));
  const addresses = [...dotted, '0.0.0.0', '255.255.255.255', '2a00::1', '2a00:9e37:79b1::1', '::1', 'ffff::'];
  expect(addresses.map((address) => pages.get(address))).toEqual(addresses.map((address) => whole.get(address)));
  expect(whole.get(dotted[1] ?? '')).toMatchObject({ city: 'City 1' });
  pages.close();
});
