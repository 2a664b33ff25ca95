import { expect } from 'vitest';
import type { HalfClosed } from '../../scripts/world/half-closed.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { startHalfClosed } from '../../scripts/world/start-half-closed.ts';
import type { WorldUser } from '../../scripts/world/world-users.ts';
import { copyWithoutFfi } from './copy-without-ffi.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient } from './host-client.ts';
import { inWorld } from './in-world.ts';
import { takeSnapshot } from './take-snapshot.ts';

const test = inWorld();

type Reported = Record<string, unknown>;

const isOf =
  ({ localPort, remoteAddress, remotePort }: HalfClosed) =>
  (connection: Reported): boolean =>
    connection['localPort'] === localPort &&
    connection['remoteAddress'] === remoteAddress &&
    connection['remotePort'] === remotePort;

async function watchingHost(world: World, user: WorldUser, intervalMs: number, program?: string): Promise<HostClient> {
  const host = startHost(world, { user }, program);
  host.send({ type: 'subscribe', intervalMs });
  await waitForSnapshot(host);
  return host;
}

/** What a listener puts together of the host's messages: each connection by its id, and which ids were in which list. */
function heard(host: HostClient, from: number) {
  const byId = new Map<unknown, Reported>();
  const ids = { opened: [] as unknown[], closed: [] as unknown[] };
  for (const message of host.messages.slice(from).filter(ofType('changes'))) {
    for (const list of ['opened', 'changed', 'closed'] as const) {
      for (const entry of entries(message, list)) {
        byId.set(entry['id'], { ...byId.get(entry['id']), ...entry });
        if (list !== 'changed') ids[list].push(entry['id']);
      }
    }
  }
  const openedIds = (of: unknown): number => ids.opened.filter((id) => id === of).length;
  const closedIds = (of: unknown): number => ids.closed.filter((id) => id === of).length;
  return { connections: [...byId.values()], openedIds, closedIds };
}

async function settle(host: HostClient, looks: number): Promise<void> {
  for (let look = 0; look < looks; look++) {
    await host.waitFor('another look', ofType('changes'), host.messages.length);
  }
}

/** Each is one connection, closed once, and the next snapshot shows none of them as open. */
async function expectEachOnce(host: HostClient, from: number, closed: HalfClosed[], intervalMs: number): Promise<void> {
  const { connections, openedIds, closedIds } = heard(host, from);
  for (const each of closed) {
    const found = connections.filter(isOf(each));
    const told = found.map(({ id, closedAtMs }) => [openedIds(id) <= 1, closedIds(id), typeof closedAtMs]);
    expect([each.localPort, ...told]).toEqual([each.localPort, [true, 1, 'number']]);
    expect(Number(found[0]?.['closedAtMs'])).toBeGreaterThanOrEqual(Number(found[0]?.['firstSeenMs']));
  }
  const before = host.messages.length;
  host.send({ type: 'subscribe', intervalMs });
  const snapshot = await waitForSnapshot(host, before);
  const ofThem = snapshot.filter((connection) => closed.some((each) => isOf(each)(connection)));
  expect(ofThem.filter(({ closedAtMs }) => closedAtMs === null)).toEqual([]);
  expect(ofThem.length).toBeLessThanOrEqual(closed.length);
}

test.for([
  ['ipv4', 20, 100, 'resident'],
  ['ipv4', 20, 1000, 'resident'],
  ['ipv4', 20, 5000, 'root'],
  ['ipv4', 200, 100, 'root'],
  ['ipv4', 200, 1000, 'resident'],
  ['ipv4', 200, 2000, 'resident'],
  ['ipv6', 200, 1000, 'resident'],
  ['mapped', 200, 1000, 'resident'],
  ['loopback', 200, 1000, 'resident'],
  ['accepting', 200, 1000, 'resident'],
] as const)(
  '%s: each of %i that close at once while the far side keeps its half is one closed connection, at a look every %i ms by %s',
  async ([how, count, intervalMs, user], { world }) => {
    const host = await watchingHost(world, user, intervalMs);
    const from = host.messages.length;
    const { closed, end } = await startHalfClosed(world, how, count, 2000);
    await settle(host, 2);
    expect(closed).toHaveLength(count);
    await expectEachOnce(host, from, closed, intervalMs);
    await end();
    host.closeStdin();
    expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
  },
);

test('the side that keeps its half is open, with its program', async ({ world }) => {
  const { closed, end } = await startHalfClosed(world, 'loopback', 20, 0);
  const connections = entries(takeSnapshot(world), 'connections');
  for (const { localPort, remoteAddress, remotePort } of closed) {
    const otherSide = connections.filter(isOf({ localPort: remotePort, remoteAddress, remotePort: localPort }));
    expect(otherSide).toMatchObject([{ state: 'CLOSE_WAIT', closedAtMs: null, processName: 'node' }]);
    expect(connections.filter(isOf({ localPort, remoteAddress, remotePort }))).toMatchObject([
      { state: 'FIN_WAIT_2', closedAtMs: expect.any(Number) as number, pid: null },
    ]);
  }
  await end();
});

test('text tables show none of them as open either, and no connection twice', async ({ world }) => {
  const host = await watchingHost(world, 'resident', 100, copyWithoutFfi(world));
  const from = host.messages.length;
  const { closed, end } = await startHalfClosed(world, 'ipv4', 200, 2000);
  await settle(host, 3);
  const { connections } = heard(host, from);
  // Between two looks they come and go unseen; a minute in FIN_WAIT_2 shows every one of them.
  for (const each of closed) {
    const found = connections.filter(isOf(each));
    expect([each.localPort, ...found.map(({ closedAtMs }) => typeof closedAtMs)]).toEqual([each.localPort, 'number']);
  }
  await end();
  host.closeStdin();
});

test('in another network namespace they are closed too', async ({ world }) => {
  const { closed, end } = await startHalfClosed(world, 'unshared', 20, 0);
  const inThere = entries(takeSnapshot(world), 'connections').filter(({ namespace }) => namespace !== null);
  for (const each of closed) {
    expect(inThere.filter(isOf(each))).toMatchObject([
      { state: 'FIN_WAIT_2', closedAtMs: expect.any(Number) as number },
    ]);
  }
  await end();
});
