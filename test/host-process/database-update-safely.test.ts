import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { databaseHosts } from '../../scripts/world/start-database-services.ts';
import { worldUsers } from '../../scripts/world/world-users.ts';
import { cityRecord, databaseOf } from '../native-host/location/database-of.ts';
import { dbIpCity, dbIpNetwork, dbIpPath, inUpdateWorld, lastMonth, serveDbIp } from './in-update-world.ts';
import { failureIn, leftIn, updateFailure } from './update-failure.ts';

const test = inUpdateWorld();
const { dbIp } = databaseHosts;

test('on a full disk nothing is left, and the disk is as full as before', async ({ user }) => {
  const prepare = `mount -t tmpfs -o size=1m,mode=700,uid=${worldUsers.resident.id} none ${user.home}`;
  /** Its own exit status, and then what is left in the small home, which only it sees. */
  const through = (command: readonly string[]) => [
    ...['sh', '-c', '"$@"; status=$?; find "$HOME/.local" -type f; exit $status', 'sh'],
    ...command,
  ];
  for (const body of [gzipSync(randomBytes(3_000_000)), gzipSync(Buffer.alloc(4_000_000))]) {
    await user.services.serve(dbIp, dbIpPath('city'), { body: user.file(body), etag: '"c"' });
    const ended = await user.tapmap(['database', 'update', '--json'], { prepare, through });
    expect(failureIn(ended).failed).toMatchObject({ code: 'file-failed' });
    expect(ended.stderr).toMatch(/The disk is full: .* could not be written\. Free some space/);
    expect(ended.stdout.split('\n').slice(1)).toEqual(['']);
  }
});

test('where the list of fetched files cannot be written, what was unpacked is not left', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  mkdirSync(join(user.databasesDir, '.update/fetched.json'), { recursive: true, mode: 0o700 });
  chownTree(user.home, worldUsers.resident.id);
  expect((await updateFailure(user)).failed).toMatchObject({ code: 'file-failed' });
  expect(leftIn(user)).toEqual(['.update', '.update/fetched.json']);
});

function chownTree(folder: string, id: number): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(folder, name), id, id);
  }
}

test('of two at once one fetches, and the other says so', async ({ user }) => {
  const packed = gzipSync(dbIpCity('City'));
  await serveDbIp(user, 'City', 'Network');
  const body = user.file(packed);
  await user.services.serve(dbIp, dbIpPath('city'), { body, etag: '"a"', sendBytes: 100, stalls: true });
  const from = user.services.requests.length;
  const first = user.tapmap(['database', 'update', '--json']);
  await waitUntil('the first has asked', () => Promise.resolve(user.services.requests.length > from));
  const { failed, stderr } = await updateFailure(user);
  expect(failed).toMatchObject({ code: 'busy' });
  expect(stderr).toContain('Another "tapmap database update" is running');
  expect((await first).status).toBe(1); // the service said nothing more
});

test('the lock of a process that has ended, and of another one with its number, is taken over', async ({ user }) => {
  await serveDbIp(user, 'City', 'Network');
  await user.tapmap(['database', 'update']);
  const lock = join(user.databasesDir, '.update/lock');
  for (const text of [JSON.stringify({ pid: 4_194_300 }), JSON.stringify({ pid: 1 }), 'half a li']) {
    writeFileSync(lock, text);
    chownSync(lock, worldUsers.resident.id, worldUsers.resident.id);
    utimesSync(lock, 1_700_000_000, 1_700_000_000);
    expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0 });
    expect(existsSync(lock)).toBe(false);
  }
  writeFileSync(lock, JSON.stringify({ pid: 1 })); // a moment ago
  const { failed } = await updateFailure(user);
  expect(failed).toEqual({ code: 'busy', pid: 1 });
  expect(readFileSync(lock, 'utf8')).toBe(JSON.stringify({ pid: 1 }));
});

test('a lock that is renewed is held, though no process here has its number; one that is not is taken over', async ({
  user,
}) => {
  await serveDbIp(user, 'City', 'Network');
  await user.tapmap(['database', 'update']);
  const lock = join(user.databasesDir, '.update/lock');
  writeFileSync(lock, JSON.stringify({ pid: 4_194_300 }));
  chownSync(lock, worldUsers.resident.id, worldUsers.resident.id);
  const renewing = setInterval(() => utimesSync(lock, new Date(), new Date()), 500);
  try {
    const { failed } = await updateFailure(user);
    expect(failed).toEqual({ code: 'busy', pid: 4_194_300 });
  } finally {
    clearInterval(renewing);
  }
  expect(await user.tapmap(['database', 'update'])).toMatchObject({ status: 0 });
  expect(existsSync(lock)).toBe(false);
});

test('a bad new file leaves the former one in use', async ({ user }) => {
  await user.services.serve(dbIp, dbIpPath('city'), { status: 404 });
  await user.services.serve(dbIp, dbIpPath('asn'), { status: 404 });
  await user.services.serve(dbIp, dbIpPath('city', lastMonth), { body: user.file(gzipSync(dbIpCity('Former'))) });
  await user.services.serve(dbIp, dbIpPath('asn', lastMonth), { body: user.file(gzipSync(dbIpNetwork('Former'))) });
  await user.tapmap(['database', 'update']);
  await user.services.serve(dbIp, dbIpPath('city'), {
    body: user.file(gzipSync(databaseOf(cityRecord('New')).subarray(2_000))),
  });
  expect((await updateFailure(user)).failed).toMatchObject({ code: 'unusable' });
  const { stdout } = await user.tapmap(['locate', '--json', '193.0.6.139']);
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], results: [{ place: { city: 'Former' } }] });
});
