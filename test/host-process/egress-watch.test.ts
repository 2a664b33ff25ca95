import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { etcDirOf } from '../../scripts/world/add-namespaces.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { entries, ofType, startHost, waitForSnapshot, type HostClient, type HostMessageRecord } from './host-client.ts';

let world: World;
let host: HostClient;

beforeAll(async () => {
  world = await createWorld();
  host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 60_000 });
  await waitForSnapshot(host);
  await host.waitFor('the way out', ofType('egress'));
});
afterAll(() => world.end());

const LIMIT_MS = 2000;

/** Changes the network and waits until the host reports the result, long before the next poll. */
async function publishedAfter(change: () => void, expected: object): Promise<void> {
  const from = host.messages.length;
  change();
  const lastPublished = (): unknown => host.messages.slice(from).findLast(ofType('egress'));
  await expect.poll(lastPublished, { timeout: LIMIT_MS, interval: 20 }).toMatchObject(expected);
}

test('a tunnel that comes up is reported at once, with its endpoint', async () => {
  const up = `
    tuntap add dev tun0 mode tun
    addr add 10.8.0.2/24 dev tun0
    link set tun0 up
    route add 193.0.6.139 via 10.55.0.1
    route add 0.0.0.0/1 dev tun0
    route add 128.0.0.0/1 dev tun0`;
  await publishedAfter(() => changeNetwork(world, up), {
    ipv4: { interface: 'tun0', kind: 'tunnel', tunnel: 'yes' },
    tunnelEndpoints: [{ address: '193.0.6.139', interface: 'eth0' }],
  });
});

test.each([
  ['an address', 'addr add 10.8.0.3/24 dev tun0', { interfaces: [{}, {}, { addresses: ['10.8.0.2', '10.8.0.3'] }] }],
  ['a rule', 'rule add pref 10 prohibit', { ipv4: null }],
  ['a rule that goes', 'rule del pref 10', { ipv4: { interface: 'tun0' } }],
  ['a rule of IPv6', '-6 rule add pref 10 prohibit', { ipv6: null }],
  ['a route', 'route add 198.41.0.4 via 10.55.0.1', { tunnelEndpointCount: 2 }],
  ['a route that goes', 'route del 198.41.0.4', { tunnelEndpointCount: 1 }],
  ['a link that is set down', 'link set tun0 down', { ipv4: { interface: 'eth0' }, tunnelEndpoints: [] }],
])('%s is told at once', async (_, command, expected) => {
  await publishedAfter(() => changeNetwork(world, command), expected);
});

test('so is a tunnel that is deleted', async () => {
  const up = `
    link set tun0 up
    route add 0.0.0.0/1 dev tun0
    route add 128.0.0.0/1 dev tun0`;
  await publishedAfter(() => changeNetwork(world, up), { ipv4: { interface: 'tun0' } });
  await publishedAfter(() => changeNetwork(world, 'link del tun0'), { ipv4: { interface: 'eth0' } });
});

test('so is another name server', async () => {
  const path = join(etcDirOf(world.name), 'resolv.conf');
  await publishedAfter(() => appendFileSync(path, 'nameserver 10.55.0.53\n'), {
    nameServers: [{ address: '10.55.0.1' }, { address: '10.55.0.53', interface: 'eth0' }],
  });
});

test('a burst of changes makes a few messages a second, and the last one is right', async () => {
  const from = host.messages.length;
  const beganAtMs = performance.now();
  const addresses = Array.from({ length: 100 }, (_, index) => `10.56.0.${index + 1}`);
  for (const address of addresses) {
    changeNetwork(world, `addr add ${address}/32 dev eth0`);
    await setTimeout(5);
  }
  const isLast = (message: HostMessageRecord): boolean =>
    entries(message, 'interfaces').some(({ addresses: own }) => Array.isArray(own) && own.includes('10.56.0.100'));
  await host.waitFor('the last address', isLast, from);
  const seconds = (performance.now() - beganAtMs) / 1000;
  expect(host.messages.slice(from).filter(ofType('egress')).length).toBeLessThanOrEqual(5 * seconds + 1);
});

test('nothing is reported while nothing changes, or without a subscription', async () => {
  const from = host.messages.length;
  await setTimeout(1000);
  host.send({ type: 'unsubscribe' });
  host.send({ type: 'locate', requestId: 1, addresses: [] });
  await host.waitFor('a response after that', ofType('located'), from);
  changeNetwork(world, 'addr add 10.57.0.1/32 dev eth0');
  await setTimeout(1000);
  expect(host.messages.slice(from).map(({ type }) => type)).toEqual(['located']);
});

test('a connection has the interface of an address that was just added', async () => {
  host.send({ type: 'subscribe', intervalMs: 100 });
  await waitForSnapshot(host, host.messages.length);
  const late = `
    link add late type veth peer name far
    link set far up
    link set late up
    addr add 10.58.0.2/24 dev late`;
  changeNetwork(world, late);
  const program = world.startConnector();
  void program.connect('10.58.0.7', 443).catch(() => undefined);
  const isHere = ({ remoteAddress }: HostMessageRecord): boolean => remoteAddress === '10.58.0.7';
  const opened = await host.waitFor('the attempt', (message) => entries(message, 'opened').some(isHere));
  expect(entries(opened, 'opened').find(isHere)).toMatchObject({ localAddress: '10.58.0.2', interface: 'late' });
});
