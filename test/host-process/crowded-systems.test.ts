import { mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { etcDirOf } from '../../scripts/world/add-namespaces.ts';
import { changeNetwork, changeNetworkAtOnce } from '../../scripts/world/change-network.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { fullTunnel, hostRoutes } from '../../scripts/world/full-tunnel.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostMessageRecord } from './host-client.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.end());

/** The first egress that a new host sends; its client rejects a message over 1 MiB. */
async function egressOfHost(): Promise<HostMessageRecord> {
  const host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 1000 });
  await waitForSnapshot(host);
  const egress = await host.waitFor('the egress', ofType('egress'));
  await host.waitFor('looks after it', ofType('changes'));
  expect(host.messages.filter(ofType('problem'))).toEqual([]);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
  return egress;
}

/** The JSON that a command prints. */
function outputOf(command: string[], { env = {} }: { env?: NodeJS.ProcessEnv } = {}): Record<string, unknown> {
  const [program = '', ...args] = world.enter([world.nodePath, 'dist/native-host/tapmap.js', ...command]);
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } } as const;
  const output: unknown = JSON.parse(execFileSync(program, args, options));
  return isRecord(output) ? output : {};
}

test('25,000 host routes outside a tunnel are counted, and some hundred listed', async () => {
  changeNetwork(world, fullTunnel);
  changeNetworkAtOnce(world, hostRoutes(25_000));
  const egress = await egressOfHost();
  expect(egress).toMatchObject({ ipv4: { interface: 'tun0', tunnel: 'yes' }, tunnelEndpointCount: 25_000 });
  const listed = entries(egress, 'tunnelEndpoints');
  expect(listed.length).toBeGreaterThanOrEqual(100);
  expect(listed.length).toBeLessThan(25_000);
  expect({ ...outputOf(['egress', '--json']), type: 'egress', takenAtMs: egress['takenAtMs'] }).toEqual(egress);
});

test('5,000 interfaces are counted, and those that matter are listed', async () => {
  const pairs = Array.from({ length: 2500 }, (_, index) => `link add idle${index} type veth peer name peer${index}`);
  changeNetworkAtOnce(world, pairs);
  changeNetwork(world, fullTunnel); // last, so that the tunnel has the highest index
  changeNetwork(world, 'route add 193.0.6.139 via 10.55.0.1');
  const egress = await egressOfHost();
  expect(egress).toMatchObject({ ipv4: { interface: 'tun0', tunnel: 'yes' }, interfaceCount: 5003 });
  const listed = entries(egress, 'interfaces').map(({ name }) => name);
  expect(listed.length).toBeLessThan(5003);
  expect(listed).toEqual(expect.arrayContaining(['lo', 'eth0', 'tun0', 'idle0']));
}, 180_000);

test('10,000 addresses of one interface are counted', async () => {
  const addresses = Array.from({ length: 10_000 }, (_, index) => `10.77.${index >> 8}.${index & 255}`);
  changeNetworkAtOnce(
    world,
    addresses.map((address) => `addr add ${address}/32 dev eth0`),
  );
  const egress = await egressOfHost();
  expect(egress).toMatchObject({ ipv4: { interface: 'eth0', sourceAddress: '10.55.0.2' } });
  const eth0 = entries(egress, 'interfaces').find(({ name }) => name === 'eth0');
  expect(eth0).toMatchObject({ addressCount: 10_003 });
});

test('1,000 name servers are counted, the first ones listed', async () => {
  const servers = Array.from({ length: 1000 }, (_, index) => `10.66.${index >> 8}.${index & 255}`);
  const path = join(etcDirOf(world.name), 'resolv.conf');
  writeFileSync(path, servers.map((address) => `nameserver ${address}\n`).join(''));
  const egress = await egressOfHost();
  expect(egress).toMatchObject({ nameServerCount: 1000 });
  const listed = entries(egress, 'nameServers').map(({ address }) => address);
  expect(listed.length).toBeLessThan(1000);
  expect(listed).toEqual(servers.slice(0, listed.length));
});

test('8,000 unusable databases are counted, and the first ones named', async () => {
  const folder = join(world.scratchDir, 'databases');
  mkdirSync(folder);
  for (let index = 0; index < 8000; index++) writeFileSync(join(folder, `${index}-${'x'.repeat(100)}.mmdb`), '');
  const env = { TAPMAP_DATABASE_DIR: folder };
  const host = startHost(world, { env });
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  const database = await host.waitFor('its databases', ofType('database'), 0, 120_000);
  expect(entries(database, 'databases')).toHaveLength(2);
  const problems = entries(database, 'problems');
  const omitted = problems.find(({ code }) => code === 'problems-omitted');
  const { length } = problems.filter(({ code }) => code === 'database-unusable');
  expect(length).toBeGreaterThan(10);
  // Those built in may be old, which is a problem of its own.
  const all = entries(outputOf(['database', '--json'], { env }), 'problems');
  expect(all.length).toBeGreaterThanOrEqual(8000);
  expect(problems.length - 1 + Number(omitted?.['count'])).toBe(all.length);

  const from = host.messages.length;
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  await waitForSnapshot(host, from);
  const snapshot = host.messages.slice(from).find(ofType('snapshot')) ?? {};
  expect(entries(snapshot, 'problems')).toContainEqual(omitted);
  host.closeStdin();
  expect([await host.exitStatus(), host.stderr()]).toEqual([0, '']);
}, 180_000);

test('places of many long texts arrive in parts', async () => {
  const host = startHost(world);
  const addresses = Array.from({ length: 1000 }, (_, index) => `${index}${'\u0001'.repeat(90)}`);
  host.send({ type: 'locate', requestId: 3, addresses });
  const isLast = (message: HostMessageRecord): boolean =>
    message['type'] === 'located' && message['part'] === message['parts'];
  await host.waitFor('the last part', isLast);
  const parts = host.messages.filter(ofType('located'));
  expect(parts.map(({ part, requestId }) => [part, requestId])).toEqual(parts.map((_, index) => [index + 1, 3]));
  const results = parts.flatMap((message) => entries(message, 'results'));
  expect(results.map(({ address }) => address)).toEqual(addresses);
  for (const part of parts) {
    expect(entries(part, 'problems').at(-1)).toMatchObject({ code: 'problems-omitted' });
  }
  host.closeStdin();
  expect(await host.exitStatus()).toBe(0);
});
