import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { World } from '../../scripts/world/create-world.ts';
import { linkOrCopy } from '../../scripts/world/prepare-scratch.ts';
import { startOddSockets } from '../../scripts/world/start-odd-sockets.ts';
import { copyWithoutFfi } from './copy-without-ffi.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';
import { takeSnapshot } from './take-snapshot.ts';

const test = inWorld();

type Reported = Record<string, unknown>;

const ofProcess = (world: World, pid: number): Reported[] =>
  entries(takeSnapshot(world), 'connections').filter((connection) => connection['pid'] === pid);

/** What text tables show of a process. */
function ofProcessInText(world: World, pid: number): Reported[] {
  const [program = '', ...args] = world.enter([world.nodePath, copyWithoutFfi(world), 'snapshot', '--json']);
  const parsed = JSON.parse(execFileSync(program, args, { maxBuffer: 1 << 28 }).toString()) as {
    connections: Reported[];
  };
  return parsed.connections.filter((connection) => connection['pid'] === pid);
}

const directions = (connections: readonly Reported[]) =>
  Object.fromEntries(
    connections.map(({ localPort, remotePort, direction }) => [
      `${String(localPort)} ${String(remotePort)}`,
      direction,
    ]),
  );

test('a connection from a port that also listens is outgoing, and not known to be where only text tables are', async ({
  world,
}) => {
  const program = await startOddSockets(world, ['from-listener']);
  expect(directions(ofProcess(world, program.pid))).toEqual({ '4001 null': 'listening', '4001 443': 'outgoing' });
  expect(directions(ofProcessInText(world, program.pid))).toEqual({ '4001 null': 'listening', '4001 443': 'unknown' });
  await program.end();
});

test('of two ends on this computer whose ports both listen, one is outgoing and one incoming', async ({ world }) => {
  const program = await startOddSockets(world, ['both-listen']);
  const listening = { '4001 null': 'listening', '4002 null': 'listening' };
  expect(directions(ofProcess(world, program.pid))).toEqual({
    ...listening,
    ...{ '4001 4002': 'incoming', '4002 4001': 'outgoing' },
  });
  expect(directions(ofProcessInText(world, program.pid))).toEqual({
    ...listening,
    ...{ '4001 4002': 'unknown', '4002 4001': 'unknown' },
  });
  await program.end();
});

test('Multipath TCP: each subflow once, with its program, round trip and bytes', async ({ world }) => {
  const program = await startOddSockets(world, ['mptcp']);
  const found = ofProcess(world, program.pid);
  expect(found.filter(({ state }) => state === 'LISTEN')).toMatchObject([{ localPort: 4262, processName: 'node' }]);
  const established = found.filter(({ state }) => state === 'ESTABLISHED');
  expect(established).toHaveLength(2);
  for (const end of established) {
    expect(end).toMatchObject({
      processName: 'node',
      rttMs: expect.any(Number) as number,
      bytesSent: expect.any(Number) as number,
    });
  }
  expect(established.map(({ direction }) => direction).sort()).toEqual(['incoming', 'outgoing']);
  await program.end();
});

test('UDP without a remote address is no server where the system may have assigned its port', async ({ world }) => {
  const program = await startOddSockets(world, ['udp-unconnected']);
  const found = ofProcess(world, program.pid);
  expect(found).toHaveLength(3);
  const told = new Map(found.map(({ localPort, direction }) => [localPort, direction]));
  expect([told.get(51_820), told.get(5300)]).toEqual(['unknown', 'listening']);
  told.delete(51_820);
  told.delete(5300);
  expect([...told.values()]).toEqual(['unknown']);
  expect(found).toEqual(
    found.map(() => expect.objectContaining({ protocol: 'udp', remoteAddress: null, state: null }) as object),
  );
  await program.end();
});

test('a UDP socket that connects again has the new address, and the change is told', async ({ world }) => {
  const program = await startOddSockets(world, ['udp-reconnect']);
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  const [before] = (await waitForSnapshot(host)).filter(({ pid }) => pid === program.pid);
  expect(before).toMatchObject({ remoteAddress: '2001:db8::1:2', localPort: 5301 });
  const from = host.messages.length;
  await program.next();
  const isOurs = (message: Reported): boolean =>
    ofType('changes')(message) && entries(message, 'changed').some(({ id }) => id === before?.['id']);
  const changed = await host.waitFor('the new address', isOurs, from);
  expect(entries(changed, 'changed').find(({ id }) => id === before?.['id'])).toMatchObject({
    remoteAddress: '2001:db8:1:2::',
  });
  host.closeStdin();
  await program.end();
});

test('broadcasts and multicasts are neither in the Internet nor reserved', async ({ world }) => {
  const index = JSON.parse(
    execFileSync('ip', ['-n', `${world.name}-computer`, '-j', 'link', 'show', 'eth0']).toString(),
  ) as [{ ifindex: number }];
  const program = await startOddSockets(world, ['to-many', String(index[0].ifindex)]);
  const told = new Map(
    ofProcess(world, program.pid).map(({ remoteAddress, scope, place }) => [remoteAddress, [scope, place]]),
  );
  expect(Object.fromEntries(told)).toEqual({
    '255.255.255.255': ['multicast', null],
    '10.55.0.255': ['multicast', null],
    '224.0.0.251': ['multicast', null],
    'ff02::1': ['multicast', null],
  });
  await program.end();
});

test('programs of one interpreter are told apart by the names they gave themselves, with their file', async ({
  world,
}) => {
  const names = ['mailsync', 'a) S 1\n(b c'];
  const programs = await Promise.all(
    names.map((name, index) => startOddSockets(world, ['named', name, String(4300 + index)])),
  );
  const found = entries(takeSnapshot(world), 'connections');
  for (const [index, { pid }] of programs.entries()) {
    const [connection] = found.filter((each) => each['pid'] === pid);
    expect(connection).toMatchObject({ processName: names[index], executable: world.nodePath });
  }
  await Promise.all(programs.map((program) => program.end()));
});

test('a name that fills the 15 bytes of the kernel is marked as cut, unless the command line completes it', async ({
  world,
}) => {
  const program = await startOddSockets(world, ['named', 'a-very-long-daemon-name', '4302']);
  // Its own command line has the whole name, as an argument.
  expect(ofProcess(world, program.pid)).toMatchObject([{ processName: 'a-very-long-daemon-name' }]);
  await program.end();
});

test("a file whose name ends like the kernel's mark of a deleted one keeps that name", async ({ world }) => {
  const path = join(world.scratchDir, 'bin/app (deleted)');
  linkOrCopy(world.nodePath, path);
  const program = await startOddSockets(world, ['named', 'app', '4303'], path);
  const name = () => ofProcess(world, program.pid).map(({ processName }) => processName);
  expect(name()).toEqual(['app (deleted)']);
  rmSync(path);
  expect(name()).toEqual(['app (deleted)']);
  copyFileSync('/bin/true', path);
  writeFileSync(`${path}.other`, '');
  expect(name()).toEqual(['app (deleted)']);
  await program.end();
});
