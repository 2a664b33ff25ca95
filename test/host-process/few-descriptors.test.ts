import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostMessageRecord } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const limitTo = (descriptors: number): string[] => ['prlimit', `--nofile=${descriptors}`];

/** The smallest limit with which Node itself starts a program that listens to its input. */
function leastForNode(world: World): number {
  const script = join(world.scratchDir, 'starts.cjs');
  writeFileSync(script, "process.stdin.on('end', () => process.exit(0)).resume();");
  const starts = (limit: number): boolean => {
    const [program = '', ...args] = world.enter([...limitTo(limit), world.nodePath, script]);
    return spawnSync(program, args, { input: '' }).status === 0;
  };
  const least = Array.from({ length: 60 }, (_, index) => index + 8).find(starts);
  if (least === undefined) throw new Error('Node starts with none of these limits');
  return least;
}

/** The limits from the smallest to the first with which everything can be opened, and one or two more. */
const LIMITS = 12;

const isProblem = ({ type, code }: HostMessageRecord): boolean =>
  type === 'problem' && typeof code === 'string' && code !== 'database-old';

test('with every number of descriptors from the first that Node starts with, it shows what it can and says what it cannot', async ({
  world,
}) => {
  const least = leastForNode(world);
  const connector = world.startConnector();
  await connector.connect('193.0.6.139', 443);
  for (let limit = least; limit < least + LIMITS; limit++) {
    const host = startHost(world, {}, undefined, limitTo(limit));
    host.send({ type: 'subscribe', intervalMs: 100 });
    const answer = await host.waitFor(
      `what it sees with ${limit} descriptors`,
      ({ type, code }) => type === 'snapshot' || code === 'sockets-unreadable',
    );
    await host.waitFor('which databases it has', ofType('database'));
    if (answer['type'] === 'snapshot') await host.waitFor('another look', ofType('changes'));
    host.closeStdin();
    expect([limit, await host.exitStatus(), host.stderr()]).toEqual([limit, 0, '']);
    const named = entries(answer, 'connections').filter(({ pid }) => pid === connector.pid);
    const isComplete = answer['complete'] === true && named.length > 0;
    expect([limit, isComplete || host.messages.some(isProblem) || answer['complete'] === false]).toEqual([limit, true]);
  }
  await connector.end();
});

test('with the smallest numbers the command line ends too: with its list, or with a sentence', ({ world }) => {
  const least = leastForNode(world);
  for (let limit = least; limit < least + LIMITS; limit++) {
    const command = [...limitTo(limit), world.nodePath, 'dist/native-host/tapmap.js', 'snapshot', '--json'];
    const [program = '', ...args] = world.enter(command);
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000, maxBuffer: 1 << 28 });
    expect([limit, status]).toEqual([limit, stderr === '' ? 0 : 1]);
    expect(stderr).toMatch(/^(tapmap: Cannot read this computer's network sockets [^\n]*\n)?$/);
  }
});

test('one that runs out of descriptors says so, keeps what it knew, and goes on when there are some', async ({
  world,
}) => {
  const host = startHost(world);
  const known = world.startConnector({ processName: 'known' });
  await known.connect('193.0.6.139', 443);
  host.send({ type: 'subscribe', intervalMs: 100 });
  const snapshot = await waitForSnapshot(host);
  const before = snapshot.find(({ processName }) => processName === 'known');
  setLimit(world, host.pid, 4);
  const from = host.messages.length;
  const later = world.startConnector({ processName: 'later' });
  const { localPort } = await later.connect('202.12.29.175', 443);
  const isDetails = ({ code, over }: HostMessageRecord): boolean => code === 'details-unreadable' && over !== true;
  expect(await host.waitFor('what it cannot read', isDetails, from)).toMatchObject({ error: 'EMFILE' });
  await host.waitFor('the new connection', opens(localPort), from);
  setLimit(world, host.pid, 1024);
  await host.waitFor('that it can', ({ code, over }) => code === 'details-unreadable' && over === true, from);
  const isNamed = (message: HostMessageRecord): boolean =>
    entries(message, 'changed').some(({ processName }) => processName === 'later');
  await host.waitFor('whose it is', isNamed, from);
  const told = host.messages.slice(from).flatMap((message) => entries(message, 'changed'));
  expect(told.filter(({ id, pid }) => id === before?.['id'] && pid !== undefined)).toEqual([]);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
  await Promise.all([known.end(), later.end()]);
});

test('without a free descriptor it still ends when the browser does', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host);
  setLimit(world, host.pid, 4);
  await host.waitFor('another look', ofType('changes'), host.messages.length);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
});

const opens =
  (localPort: number) =>
  (message: HostMessageRecord): boolean =>
    entries(message, 'opened').some((connection) => connection['localPort'] === localPort);

/** The soft limit, from now on: descriptors above it stay open. Set by the same user, as nobody needs a privilege for. */
function setLimit(world: World, pid: number, descriptors: number): void {
  const [program = '', ...args] = world.enter(['prlimit', '--pid', String(pid), `--nofile=${descriptors}:`]);
  execFileSync(program, args);
}
