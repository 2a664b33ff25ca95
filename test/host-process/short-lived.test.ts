import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { ShortLived } from '../../scripts/world/short-lived.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient, type HostMessageRecord } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

const COUNT = 200;

/** Makes short-lived connections, and returns their endpoints. */
async function makeShortLived(world: World, how: string, overMs = 5000, count = COUNT): Promise<ShortLived[]> {
  const program = `${world.repositoryDir}/scripts/world/short-lived.ts`;
  const child = world.spawn([world.nodePath, '--import', 'tsx', program, how, String(count), String(overMs)]);
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child, 'exit');
  const parsed: unknown = JSON.parse(printed);
  return Array.isArray(parsed) ? parsed.filter(isShortLived) : [];
}

const isShortLived = (entry: unknown): entry is ShortLived => isRecord(entry) && typeof entry['localPort'] === 'number';

async function watchingHost(world: World, intervalMs = 1000): Promise<HostClient> {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs });
  await waitForSnapshot(host);
  return host;
}

/** Everything reported about connections to an address since a message, by the list that it was in. */
function reported(host: HostClient, list: 'opened' | 'closed', address: string, from: number): HostMessageRecord[] {
  const messages = host.messages.slice(from);
  const ids = new Set(
    messages
      .flatMap((message) => ['connections', 'opened', 'closed'].flatMap((each) => entries(message, each)))
      .filter(({ remoteAddress }) => remoteAddress === address)
      .map(({ id }) => id),
  );
  return messages.flatMap((message) => entries(message, list)).filter(({ id }) => ids.has(id));
}

/** Waits for two more polls, so that everything so far has been reported. */
async function settle(host: HostClient): Promise<void> {
  for (let looks = 0; looks < 2; looks++) {
    await host.waitFor('another look', ofType('changes'), host.messages.length);
  }
}

test.for([
  ['client', 'tcp'],
  ['remote', 'tcp'],
  ['udp', 'udp'],
] as const)(
  'at one poll a second all of 200 connections that %s closes within 50 ms are reported once',
  async ([how, protocol], { world }) => {
    const host = await watchingHost(world);
    const from = host.messages.length;
    const passed = await makeShortLived(world, how);
    await settle(host);
    expect(passed).toHaveLength(COUNT);
    for (const { address, localPort } of passed) {
      const closed = reported(host, 'closed', address, from);
      const opened = reported(host, 'opened', address, from);
      expect([address, closed.length]).toEqual([address, 1]);
      expect(opened.length).toBeLessThanOrEqual(1);
      const whole = { ...opened[0], ...closed[0] };
      expect(whole).toMatchObject({
        remoteAddress: address,
        localPort,
        protocol,
        remotePort: 443,
        direction: 'outgoing',
      });
      if (protocol === 'tcp') {
        expect(whole['rttMs']).toBeGreaterThan(0);
        expect(whole['bytesReceived']).toBeGreaterThan(0); // its last FIN counts as one byte
      }
      expect(Number(whole['closedAtMs'])).toBeGreaterThanOrEqual(Number(whole['firstSeenMs']));
    }
    host.closeStdin();
    expect(await host.exitStatus()).toBe(0);
  },
);

test('a change of interval in the middle loses none of them', async ({ world }) => {
  const host = await watchingHost(world, 2000);
  const from = host.messages.length;
  const passing = makeShortLived(world, 'client', 5000);
  for (const intervalMs of [1000, 2000, 1000]) {
    await setTimeout(1200);
    host.send({ type: 'subscribe', intervalMs });
  }
  const passed = await passing;
  await settle(host);
  for (const { address } of passed) {
    expect([address, reported(host, 'closed', address, from).length]).toEqual([address, 1]);
  }
  host.closeStdin();
});

test('a reset connection that no poll saw is reported with what the kernel still has of it', async ({ world }) => {
  const host = await watchingHost(world);
  const from = host.messages.length;
  const passed = await makeShortLived(world, 'reset', 1000);
  await settle(host);
  for (const { address, localPort } of passed) {
    const [closed, ...more] = reported(host, 'closed', address, from);
    expect(more).toEqual([]);
    expect({ ...reported(host, 'opened', address, from)[0], ...closed }).toMatchObject({
      remoteAddress: address,
      localPort,
    });
  }
  host.closeStdin();
});

test('a connection that was seen with a program keeps it to the end', async ({ world }) => {
  const host = await watchingHost(world);
  const address = '192.0.2.77'; // not an address with connections in TIME_WAIT from earlier tests
  const connector = world.startConnector({ processName: 'keeper' });
  const connection = await connector.connect(address, 443);
  const from = host.messages.length;
  await host.waitFor('the connection', (message) =>
    entries(message, 'opened').some(({ processName }) => processName === 'keeper'),
  );
  await connection.close({ reset: false });
  await settle(host);
  const [closed] = reported(host, 'closed', address, from);
  expect(closed).toMatchObject({ state: 'TIME_WAIT' });
  expect(closed).not.toHaveProperty('processName'); // already reported when it opened
  const again = host.messages.length;
  host.send({ type: 'subscribe', intervalMs: 1000 });
  const row = (await waitForSnapshot(host, again)).find(({ remoteAddress }) => remoteAddress === address);
  expect(row).toMatchObject({ state: 'TIME_WAIT', processName: 'keeper', pid: connector.pid });
  host.closeStdin();
  await connector.end();
});

test('a refused attempt is reported as one, and an unanswered one is shown while it lasts', async ({ world }) => {
  const host = await watchingHost(world);
  const from = host.messages.length;
  const connector = world.startConnector();
  await expect(connector.connect('192.0.2.1', 9999)).rejects.toThrow(/ECONNREFUSED/);
  await settle(host);
  expect(reported(host, 'closed', '192.0.2.1', from)).toMatchObject([
    { state: 'SYN_SENT', remotePort: 9999, rttMs: null },
  ]);
  host.closeStdin();
  await connector.end();
});

test('more closes than the kernel buffers are reported as lost, and open connections stay right', async ({ world }) => {
  const host = await watchingHost(world);
  const connector = world.startConnector();
  const { localPort } = await connector.connect('192.0.2.78', 443);
  process.kill(host.pid, 'SIGSTOP');
  await makeShortLived(world, 'udp', 5000, 20_000);
  // The kernel sends its notices from a work queue, on a busy computer long after the closes.
  await waitUntil('the kernel has dropped notices', () => droppedNotices(host.pid) > 0, 60_000);
  process.kill(host.pid, 'SIGCONT');
  const problem = await host.waitFor('that notices were lost', ({ code }) => code === 'events-lost');
  expect(problem['times']).toBeGreaterThan(0);
  const from = host.messages.length;
  host.send({ type: 'subscribe', intervalMs: 1000 });
  const open = (await waitForSnapshot(host, from)).filter(({ remotePort }) => remotePort === 443);
  expect(open.filter(({ closedAtMs }) => closedAtMs === null)).toMatchObject([{ localPort }]);
  host.closeStdin();
  await connector.end();
});

/**
 * Notices of closed sockets that found no room in a process's socket: of its netlink sockets those of NETLINK_SOCK_DIAG
 * (4), and of their columns the drops (net/netlink/af_netlink.c, netlink_native_seq_show).
 */
function droppedNotices(pid: number): number {
  const rows = readFileSync(`/proc/${pid}/net/netlink`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.filter(([, protocol]) => protocol === '4').reduce((sum, row) => sum + Number(row[8]), 0);
}
