import { closeSync, cpSync, openSync, utimesSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, type HostClient } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** A copy of the built program, whose databases a test may damage. */
function copyProgram(world: World, name: string): string {
  const folder = join(world.scratchDir, name);
  cpSync('dist/native-host', folder, { recursive: true });
  return folder;
}

/** What a disk error does: one byte is another one; size, time of writing and place of the file are as before. */
function damageInPlace(path: string): void {
  const { size, atime, mtime } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, '#', Math.floor(size * 0.9));
  closeSync(file);
  utimesSync(path, atime, mtime);
}

const isAboutDatabases = ofType('database');
async function unusable(host: HostClient, from: number): Promise<Record<string, unknown>[]> {
  const message = await host.waitFor('its databases', isAboutDatabases, from);
  return entries(message, 'problems').filter(({ code }) => code === 'database-unusable');
}

test('a database that is damaged in place while the host runs is told at the next reload', async ({ world }) => {
  const folder = copyProgram(world, 'damaged-later');
  const path = join(folder, 'city.mmdb');
  const host = startHost(world, {}, join(folder, 'tapmap.js'));
  expect(await unusable(host, 0)).toEqual([]);
  damageInPlace(path);
  const from = host.messages.length;
  host.send({ type: 'reload-database' });
  expect(await unusable(host, from)).toEqual([
    { code: 'database-unusable', path, role: 'city', reason: 'damaged', builtIn: true },
  ]);
  host.send({ type: 'locate', requestId: 1, addresses: ['193.0.6.139'] });
  const [result] = entries(await host.waitFor('where it is', ofType('located')), 'results');
  expect(result).toMatchObject({ place: null, network: { asn: 3333 } });
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});

test('a database that is damaged before the start is told at the start', async ({ world }) => {
  const folder = copyProgram(world, 'damaged-before');
  const path = join(folder, 'network.mmdb');
  damageInPlace(path);
  const host = startHost(world, {}, join(folder, 'tapmap.js'));
  expect(await unusable(host, 0)).toEqual([
    { code: 'database-unusable', path, role: 'network', reason: 'damaged', builtIn: true },
  ]);
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});
