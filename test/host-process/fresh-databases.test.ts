import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { cityRecord, databaseOf } from '../native-host/location/database-of.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

type User = { readonly host: HostClient; readonly file: string; readonly home: string };

/** A host of a user of its own, who has a database or none yet; and the city that it has for an address at first. */
async function startUser(world: World, name: string, city: string | null): Promise<User> {
  const home = join(world.scratchDir, name);
  const file = join(home, 'data', 'tapmap', 'databases', 'GeoLite2-City.mmdb');
  mkdirSync(home);
  if (city !== null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, databaseOf(cityRecord(city)));
  }
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') };
  const host = startHost(world, { env });
  await host.waitFor('its databases', ofType('database'));
  return { host, file, home };
}

let requestId = 0;
async function cityOf({ host }: User): Promise<unknown> {
  const asked = ++requestId;
  host.send({ type: 'locate', requestId: asked, addresses: ['9.9.9.9'] });
  const isReply = (message: Record<string, unknown>) => message['type'] === 'located' && message['requestId'] === asked;
  const [result] = entries(await host.waitFor('where it is', isReply), 'results');
  const place = result?.['place'];
  return typeof place === 'object' && place !== null && 'city' in place ? place.city : null;
}

/** Overwrites a file with one of the same size, and leaves the time of writing as it was, as rsync does. */
function overwriteUnseen(path: string, bytes: Buffer): void {
  const { atime, mtime, size } = statSync(path);
  expect(bytes.length).toBe(size);
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
}

/*
 * All at once, since each waits for the host's own clock: nobody asks it for anything, and no connection changes meanwhile.
 */
test(
  'whatever happens to the files, a running host uses it within a minute, in every state',
  { timeout: 120_000 },
  async ({ world }) => {
    const unsubscribed = await startUser(world, 'unsubscribed', null);
    const renamed = await startUser(world, 'renamed', 'Oldtown');
    const overwritten = await startUser(world, 'overwritten', 'Oldtown');
    const removed = await startUser(world, 'removed', 'Oldtown');
    const timed = await startUser(world, 'timed', null);
    const halved = await startUser(world, 'halved', 'Oldtown');
    const users = [unsubscribed, renamed, overwritten, removed, timed, halved];
    for (const { host } of [renamed, overwritten, removed]) host.send({ type: 'subscribe', intervalMs: 60_000 });
    for (const { host } of [renamed, overwritten, removed]) await waitForSnapshot(host);
    // Watching, then no longer: what a browser leaves behind where the user switched it off.
    halved.host.send({ type: 'subscribe', intervalMs: 5000 });
    await waitForSnapshot(halved.host);
    halved.host.send({ type: 'unsubscribe' });
    const builtIn = await cityOf(unsubscribed);
    for (const user of [renamed, overwritten, removed, halved]) expect(await cityOf(user)).toBe('Oldtown');
    const counts = new Map(users.map(({ host }) => [host, host.messages.length]));

    const newer = databaseOf(cityRecord('Newtown'), { builtAtSeconds: 1_790_000_000 });
    mkdirSync(dirname(unsubscribed.file), { recursive: true });
    writeFileSync(unsubscribed.file, newer);
    writeFileSync(`${renamed.file}.temporary`, newer);
    renameSync(`${renamed.file}.temporary`, renamed.file);
    overwriteUnseen(overwritten.file, newer);
    rmSync(removed.file);
    writeFileSync(halved.file, newer.subarray(0, newer.length / 2));
    const unit = join(timed.home, 'config/systemd/user/tapmap-database-update.timer');
    mkdirSync(dirname(unit), { recursive: true });
    writeFileSync(unit, '# Written by "tapmap database update --timer --install".\n');

    const news = await Promise.all(
      users.map(({ host }) => host.waitFor('its databases again', ofType('database'), counts.get(host), 60_000)),
    );
    for (const user of [unsubscribed, renamed, overwritten]) expect(await cityOf(user)).toBe('Newtown');
    expect(await cityOf(removed)).toBe(builtIn);
    expect(await cityOf(halved)).toBe('Oldtown');
    for (const at of [0, 1, 2]) {
      expect(entries(news[at] ?? {}, 'databases')[0]).toMatchObject({ builtIn: false, builtAtMs: 1_790_000_000_000 });
    }
    expect(entries(news[3] ?? {}, 'databases')[0]).toMatchObject({ role: 'city', builtIn: true });
    expect(news.map(({ updateTimer }) => updateTimer)).toEqual([false, false, false, false, true, false]);
    expect(entries(news[5] ?? {}, 'problems')).toContainEqual(
      expect.objectContaining({ code: 'database-unusable', path: halved.file }),
    );
    for (const { host } of users) host.closeStdin();
    await waitUntil('all have ended', async () =>
      (await Promise.all(users.map(({ host }) => host.exitStatus()))).every((status) => status === 0),
    );
  },
);
