import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { cityRecord, databaseOf, networkRecord } from './database-of.ts';
import { endlessList, onlyMetadata, pointerFanOut, withData, withEmptyTree, withMetadata } from './hostile-bytes.ts';
import { inLocatorWorld } from './in-locator-world.ts';

/** A busy computer is slow to start a thread. */
const timeout = 30_000;
const good = databaseOf(cityRecord('My City'));
const randomBytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919 + 13) % 256));
const test = inLocatorWorld();

test.for<[string, Buffer, string]>([
  ['cut off at its end', good.subarray(0, good.length - 40), 'damaged'],
  ['cut off in the middle', good.subarray(0, good.length / 2), 'not-a-database'],
  ['without its beginning', good.subarray(200), 'damaged'],
  ['with a hole for a beginning', withEmptyTree(good), 'no-records'],
  ['of random bytes', randomBytes, 'not-a-database'],
  ['empty', Buffer.alloc(0), 'empty'],
  ['a web page', Buffer.from('<!doctype html><title>Sign in</title>'), 'not-a-database'],
  ['still compressed', gzipSync(good), 'gzip'],
  ['of networks', databaseOf(networkRecord), 'wrong-kind'],
  ['of countries', databaseOf({ country: { iso_code: 'FR' } }), 'countries-only'],
  ['only metadata', onlyMetadata(good), 'damaged'],
  ['without a node', withMetadata(good, 'node_count', Buffer.from([0xc0])), 'damaged'],
  ['of more nodes than bytes', withMetadata(good, 'node_count', Buffer.from([0xc3, 1, 0, 0])), 'damaged'],
  ['hostile in its data: pointers that fan out', withData(good, pointerFanOut(30)), 'damaged'],
  ['hostile in its data: an endless list', withData(good, Buffer.concat(Array(40).fill(endlessList))), 'damaged'],
  ['hostile in its metadata', withMetadata(good, 'languages', endlessList), 'damaged'],
])('a file that is %s is reported, and the next one used', { timeout }, async ([, bytes, reason], { world }) => {
  const path = world.put('GeoLite2-City.mmdb', bytes);
  const locator = await world.open();
  expect(locator.problems()).toContainEqual({ code: 'database-unusable', path, role: 'city', reason });
  expect(locator.get('8.8.8.8')?.place?.city).toBe('Built-in City');
});

test('a folder with the name of a database is reported', { timeout }, async ({ world }) => {
  const path = join(world.folder, 'mine', 'GeoLite2-City.mmdb');
  mkdirSync(path);
  const locator = await world.open();
  expect(locator.problems()).toContainEqual({ code: 'database-unusable', path, role: 'city', reason: 'not-a-file' });
});

test('a dangling link is reported', { timeout }, async ({ world }) => {
  const path = join(world.folder, 'mine', 'GeoLite2-City.mmdb');
  symlinkSync(join(world.folder, 'gone'), path);
  const locator = await world.open();
  expect(locator.problems()).toContainEqual({ code: 'database-unusable', path, role: 'city', reason: 'unreadable' });
});

test('a pipe with the name of a database blocks nothing', { timeout }, async ({ world }) => {
  const path = join(world.folder, 'mine', 'GeoLite2-City.mmdb');
  execFileSync('mkfifo', [path]);
  const locator = await world.open();
  expect(locator.problems()).toContainEqual({ code: 'database-unusable', path, role: 'city', reason: 'not-a-file' });
});

test('a missing folder that the user named is reported', { timeout }, async ({ world }) => {
  const folder = join(world.folder, 'nowhere');
  const locator = await world.open({ environment: { HOME: world.folder, TAPMAP_DATABASE_DIR: folder } });
  expect(locator.problems()).toContainEqual(expect.objectContaining({ path: folder, reason: 'folder-unreadable' }));
});

test('a reader without progress is ended, and its file reported', { timeout }, async ({ world }) => {
  const script = join(world.folder, 'stalled.cjs');
  writeFileSync(
    script,
    `const { workerData } = require('node:worker_threads');
     Atomics.add(new Int32Array(workerData.progress), 0, 1);
     for (;;);`,
  );
  const locator = await world.open({ workerScript: script });
  expect(locator.problems()).toContainEqual(expect.objectContaining({ role: 'city', reason: 'time-limit' }));
  expect(locator.problems()).toContainEqual({ code: 'database-missing', role: 'network' });
  expect(locator.get('8.8.8.8')).toEqual({ scope: 'public', place: null, network: null, traits: [] });
});

test('a reader that runs out of memory does not end the host', { timeout }, async ({ world }) => {
  const script = join(world.folder, 'greedy.cjs');
  writeFileSync(script, `const kept = []; for (;;) kept.push({ of: new Array(1000).fill(kept.length) });`);
  const locator = await world.open({ workerScript: script });
  expect(locator.problems()).toContainEqual(expect.objectContaining({ role: 'city', reason: 'reader-failed' }));
});
