import { execFileSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { spreadAddresses } from '../../scripts/world/spread-addresses.ts';
import type { WorldUser } from '../../scripts/world/world-users.ts';
import { copyWithoutFfi } from './copy-without-ffi.ts';
import { entries, ofType, startHost, waitForSnapshot } from './host-client.ts';
import { inWorld } from './in-world.ts';

const test = inWorld();

function run(world: World, command: string[], user: WorldUser = 'resident'): string {
  const [program = '', ...args] = world.enter(command, { user });
  return execFileSync(program, args, { maxBuffer: 1 << 28 }).toString();
}

function snapshot(
  world: World,
  user: WorldUser = 'resident',
  program = 'dist/native-host/tapmap.js',
): Record<string, unknown> {
  const parsed: unknown = JSON.parse(run(world, [world.nodePath, program, 'snapshot', '--json'], user));
  return isRecord(parsed) ? parsed : {};
}

const endpoint = (address: unknown, port: unknown): string => {
  const text = String(address);
  return `${text.includes(':') ? `[${text}]` : text}:${String(port)}`;
};

/** The key that `ss` shows too: protocol and both endpoints, with mapped addresses as IPv4. */
function socketsBySs(world: World): string[] {
  return run(world, ['ss', '-tunaHO'])
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([protocol, , , , local = '', remote = '']) => {
      const plain = (end: string): string => end.replace(/\[::ffff:([\d.]+)\]/, '$1').replace(/%[^\]:]+/, '');
      const wild = plain(local).replace(/^\*:/, '[::]:');
      return `${protocol ?? ''} ${wild} ${/:\*$/.test(remote) ? '*' : plain(remote)}`;
    })
    .sort();
}

test('a snapshot lists the same sockets as ss, none missing and none twice', async ({ world }) => {
  const program = world.startConnector();
  await program.connectMany(300, spreadAddresses(100), 443);
  await program.connect('2001:67c:2e8:22::c100:68b', 443);
  await program.connect('193.0.6.139', 53, 'udp');
  const sockets = entries(snapshot(world), 'connections')
    .filter(({ namespace }) => namespace === null) // ss shows only this one; another world may have a resident too
    .map(({ protocol, localAddress, localPort, remoteAddress, remotePort }) => {
      const remote = remoteAddress === null ? '*' : endpoint(remoteAddress, remotePort);
      return `${String(protocol)} ${endpoint(localAddress, localPort)} ${remote}`;
    });
  expect(sockets.length).toBeGreaterThan(300);
  expect(sockets.sort()).toEqual(socketsBySs(world));
  await program.end();
});

test('without the FFI library the text tables give the same connections with the same owners', async ({ world }) => {
  const [program, neighbours] = [
    world.startConnector({ processName: 'writer' }),
    world.startConnector({ user: 'neighbour' }),
  ];
  await program.connectMany(50, spreadAddresses(50), 443);
  await program.connect('2001:67c:2e8:22::c100:68b', 443);
  await program.connect('193.0.6.139', 53, 'udp');
  await program.connect('2001:67c:2e8:22::c100:68b', 53, 'udp');
  await neighbours.connect('202.12.29.175', 443);
  const [byNetlink, byText] = [snapshot(world), snapshot(world, 'resident', copyWithoutFfi(world))];
  expect([byNetlink['source'], byText['source']]).toEqual(['netlink', 'procfs']);
  expect(entries(byText, 'problems').map(({ code }) => code)).toContain('owners-hidden');
  const open = (all: Record<string, unknown>): string[] =>
    entries(all, 'connections')
      .filter(({ closedAtMs, namespace }) => closedAtMs === null && namespace === null)
      .map((connection) => JSON.stringify(AT_REST.map((field) => connection[field])))
      .sort();
  expect(open(byNetlink)).toHaveLength(54);
  expect(open(byText)).toEqual(open(byNetlink));
  await Promise.all([program.end(), neighbours.end()]);
});

/** The fields of an idle connection that both readers must report. */
const AT_REST = [
  ...['protocol', 'family', 'localAddress', 'localPort', 'remoteAddress', 'remotePort', 'state', 'direction', 'scope'],
  ...['pid', 'processName', 'executable', 'owner', 'namespace', 'interface', 'place', 'network'],
];

test("another user's program stays unknown, and the snapshot says that it is not complete", async ({ world }) => {
  const program = world.startConnector({ user: 'neighbour' });
  await program.connect('193.0.6.139', 443);
  const seen = snapshot(world);
  const connection = entries(seen, 'connections').find(({ remoteAddress }) => remoteAddress === '193.0.6.139');
  expect(connection).toMatchObject({ pid: null, processName: null, executable: null, owner: 'neighbour' });
  expect(seen['complete']).toBe(false);
  expect(entries(seen, 'problems')).toContainEqual({ code: 'owners-hidden', sockets: 1 });
  expect(
    entries(snapshot(world, 'root'), 'connections').find(({ remoteAddress }) => remoteAddress === '193.0.6.139'),
  ).toMatchObject({
    pid: program.pid,
  });
  await program.end();
});

test('10,000 connections arrive in several messages, each connection once', async ({ world }) => {
  const program = world.startConnector();
  await program.connectMany(10_000, spreadAddresses(2000), 443);
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 1000 });
  const connections = await waitForSnapshot(host);
  const ids = new Set(connections.filter(({ pid }) => pid === program.pid).map(({ id }) => id));
  expect(ids.size).toBe(10_000);
  expect(new Set(connections.map(({ id }) => id)).size).toBe(connections.length);
  expect(host.messages.filter(ofType('snapshot')).length).toBeGreaterThan(1);
  host.closeStdin();
  await program.end();
});

test('next to connections that come and go, lasting ones are reported once and never closed', async ({ world }) => {
  const [continuing, coming] = [world.startConnector(), world.startConnector()];
  await continuing.connectMany(1000, spreadAddresses(500), 443);
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  const isContinuing = ({ pid }: Record<string, unknown>): boolean => pid === continuing.pid;
  const ids = new Set((await waitForSnapshot(host)).filter(isContinuing).map(({ id }) => id));
  expect(ids.size).toBe(1000);

  const from = host.messages.length;
  while (host.messages.slice(from).filter(ofType('changes')).length < 25) {
    const shortLived = await coming.connectMany(50, spreadAddresses(50), 993);
    await Promise.all(shortLived.map(({ close }) => close({ reset: false })));
  }
  const later = host.messages.slice(from);
  const opened = later.flatMap((message) => entries(message, 'opened'));
  const closed = later.flatMap((message) => entries(message, 'closed'));
  expect(closed.length).toBeGreaterThan(100);
  expect([...opened, ...closed].filter(({ id }) => ids.has(id))).toEqual([]);
  expect(new Set(opened.map(({ id }) => id)).size).toBe(opened.length);
  expect(new Set(closed.map(({ id }) => id)).size).toBe(closed.length);
  host.closeStdin();
  await Promise.all([continuing.end(), coming.end()]);
});

test('the host has no network socket but netlink, and starts no process', async ({ world }) => {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  await host.waitFor('some looks', () => host.messages.filter(ofType('changes')).length > 5);
  const inodes = readdirSync(`/proc/${host.pid}/fd`)
    .map((fd) => readlinkSync(`/proc/${host.pid}/fd/${fd}`))
    .flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
  const internet = run(world, ['cat', ...['tcp', 'tcp6', 'udp', 'udp6', 'raw'].map((table) => `/proc/net/${table}`)]);
  expect(inodes.length).toBeGreaterThan(0); // its netlink sockets, and the pipes that Node makes
  for (const inode of inodes) expect(internet).not.toMatch(new RegExp(` ${inode} `));
  expect(run(world, ['cat', `/proc/${host.pid}/task/${host.pid}/children`])).toBe('');
  host.closeStdin();
});
