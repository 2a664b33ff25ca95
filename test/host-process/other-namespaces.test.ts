import { readFileSync, readlinkSync } from 'node:fs';
import { expect } from 'vitest';
import { namespaceFiles } from '../../native-host/sockets/linux/namespaces/namespace-files.ts';
import { internetOf } from '../../scripts/world/add-namespaces.ts';
import { startEmptyNamespaces } from '../../scripts/world/start-empty-namespaces.ts';
import { startConnectedPair, type ConnectedPair } from '../../scripts/world/start-connected-pair.ts';
import { entries, startHost, waitForSnapshot } from './host-client.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

/** TapMap's name for the namespace of a process, if it has no other name. */
const namespaceOf = ({ pid }: ConnectedPair): string => readlinkSync(`/proc/${pid}/ns/net`);

/** The three sockets of a connected pair as a snapshot should show them, without what is unknown from outside. */
function socketsOf({ pid, serverPort, clientPort }: ConnectedPair, namespace: string): Record<string, unknown>[] {
  const common = {
    ...{ namespace, pid, processName: 'node', owner: 'resident', localAddress: '127.0.0.1', protocol: 'tcp' },
    ...{ rttMs: null, minRttMs: null, bytesSent: null, bytesReceived: null, closedAtMs: null },
  };
  const established = { ...common, state: 'ESTABLISHED', remoteAddress: '127.0.0.1' };
  return [
    { ...common, state: 'LISTEN', localPort: serverPort, remoteAddress: null, direction: 'listening' },
    { ...established, localPort: serverPort, remotePort: clientPort, direction: 'incoming' },
    { ...established, localPort: clientPort, remotePort: serverPort, direction: 'outgoing' },
  ];
}

const ofProcess =
  ({ pid }: ConnectedPair) =>
  (connection: Record<string, unknown>): boolean =>
    connection['pid'] === pid;

test('connections in a namespace that an ordinary user made appear once each, with their owner', async ({ world }) => {
  const pair = await startConnectedPair(world, 'unshared');
  const connections = entries(takeSnapshot(world), 'connections').filter(ofProcess(pair));
  expect(connections).toHaveLength(3);
  expect(connections).toEqual(
    expect.arrayContaining(socketsOf(pair, namespaceOf(pair)).map((each): unknown => expect.objectContaining(each))),
  );
  await pair.end();
});

test('connections in a namespace of ip netns appear under its name', async ({ world }) => {
  const pair = await startConnectedPair(world, 'internet');
  const connections = entries(takeSnapshot(world), 'connections').filter(ofProcess(pair));
  expect(connections).toHaveLength(3);
  expect(connections).toEqual(
    expect.arrayContaining(
      socketsOf(pair, internetOf(world.name)).map((each): unknown => expect.objectContaining(each)),
    ),
  );
  await pair.end();
});

test("namespaces with only other users' processes are read by root alone", ({ world }) => {
  const inInternet = (connection: Record<string, unknown>): boolean =>
    connection['namespace'] === internetOf(world.name) && connection['localPort'] === 443;
  expect(entries(takeSnapshot(world), 'connections').filter(inInternet)).toEqual([]);
  expect(entries(takeSnapshot(world, { user: 'root' }), 'connections').filter(inInternet)).toHaveLength(2); // TCP, UDP
});

test("the host's own connections are not reported again from another namespace", async ({ world }) => {
  const [program, pair] = [world.startConnector(), await startConnectedPair(world, 'unshared')];
  await program.connect('193.0.6.139', 443);
  const connections = entries(takeSnapshot(world), 'connections');
  expect(connections.filter(({ pid }) => pid === program.pid)).toMatchObject([
    { namespace: null, remoteAddress: '193.0.6.139' },
  ]);
  expect(new Set(connections.map(({ id }) => id)).size).toBe(connections.length);
  await Promise.all([program.end(), pair.end()]);
});

test('a connection that closes there is reported closed, and so are those of a namespace whose last process ends', async ({
  world,
}) => {
  const [closing, ending] = [await startConnectedPair(world, 'unshared'), await startConnectedPair(world, 'unshared')];
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  const snapshot = await waitForSnapshot(host);
  const idOf = (pair: ConnectedPair, state: string): unknown =>
    snapshot.filter(ofProcess(pair)).find((connection) => connection['state'] === state)?.['id'];
  const [reset, listening, gone] = [idOf(closing, 'ESTABLISHED'), idOf(closing, 'LISTEN'), idOf(ending, 'LISTEN')];
  expect([reset, listening, gone]).not.toContain(undefined);
  closing.reset();
  await ending.end();
  const closedIds = (): unknown[] => host.messages.flatMap((message) => entries(message, 'closed')).map(({ id }) => id);
  await expect.poll(closedIds, { timeout: 45_000 }).toEqual(expect.arrayContaining([reset, gone])); // rounds of 10 s
  expect(closedIds()).not.toContain(listening);
  host.closeStdin();
  await closing.end();
});

test('a hundred empty namespaces cost a fraction of what reading their tables would', async ({ world }) => {
  const programs = startEmptyNamespaces(world, 100);
  const list = () => {
    const pids = new Set(programs.pids());
    return [...namespaceFiles.list()].filter(([, [pid = 0]]) => pids.has(pid));
  };
  await expect.poll(() => list().length, { timeout: 30_000 }).toBe(100);
  const namespaces = list();
  const emptyMs = bestTimeOf(() => {
    for (const [namespace, [pid = 0]] of namespaces) expect(namespaceFiles.read(namespace, pid)).toEqual([]);
  });
  const tablesMs = bestTimeOf(() => {
    for (const [, [pid = 0]] of namespaces) {
      for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) readFileSync(`/proc/${pid}/net/${table}`);
    }
  });
  expect(emptyMs).toBeLessThan(tablesMs / 5);
  await programs.end();
});

/** Of five times, so that another program's turn in the middle of one does not count. */
function bestTimeOf(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const startMs = performance.now();
    work();
    return performance.now() - startMs;
  });
  return Math.min(...times);
}
