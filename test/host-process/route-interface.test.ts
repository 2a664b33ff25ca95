import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
import { entries, startHost, waitForSnapshot, type HostClient } from './host-client.ts';

let world: World;
let host: HostClient;
let program: Connector;
let begun: Record<string, unknown>[];

const [PUBLIC, PUBLIC_6, LAN] = ['193.0.6.139', '2001:67c:2e8::139', '10.55.0.1'] as const;

/** What the host told last of the route of the connection to an address. */
function routeOf(address: string): unknown {
  const all = host.messages.flatMap((message) =>
    ['connections', 'opened', 'changed'].flatMap((list) => entries(message, list)),
  );
  const id = all.find(({ remoteAddress }) => remoteAddress === address)?.['id'];
  return all.findLast((one) => one['id'] === id && 'routeInterface' in one)?.['routeInterface'];
}
const hasRoute = (address: string, name: string | null) =>
  expect.poll(() => routeOf(address), { timeout: 10_000 }).toBe(name);

beforeAll(async () => {
  world = await createWorld();
  program = world.startConnector();
  for (const address of [PUBLIC, PUBLIC_6, LAN]) await program.connect(address, 443);
  host = startHost(world);
  host.send({ type: 'subscribe', intervalMs: 100 });
  begun = await waitForSnapshot(host);
});
afterAll(() => world.end());

test('without a tunnel it is not asked', () => {
  expect(begun.filter(({ pid }) => pid === program.pid)).toHaveLength(3);
  expect(new Set(begun.map(({ routeInterface }) => routeInterface))).toEqual(new Set([null]));
});

test('a connection from before keeps its address, and its packets go into the tunnel that came up', async () => {
  changeNetwork(
    world,
    `tuntap add dev tun0 mode tun
     addr add 10.8.0.2/24 dev tun0
     link set tun0 up
     route add default dev tun0 table 51820
     rule add not fwmark 51820 table 51820
     rule add table main suppress_prefixlength 0
     -6 route add default dev tun0 table 51820
     -6 rule add not fwmark 51820 table 51820
     -6 rule add table main suppress_prefixlength 0`,
  );
  await hasRoute(PUBLIC, 'tun0');
  await hasRoute(PUBLIC_6, 'tun0');
  expect(routeOf(LAN)).toBeNull();
});

test("a rule by the old address keeps it outside, as Private Internet Access's does", async () => {
  changeNetwork(
    world,
    `route add default via 10.55.0.1 table 257
     rule add pref 1 from 10.55.0.2 lookup 257`,
  );
  await hasRoute(PUBLIC, 'eth0');
  expect(routeOf(PUBLIC_6)).toBe('tun0');
});

test('a new connection has it at once', async () => {
  await program.connect('193.0.6.140', 443, 'udp');
  await hasRoute('193.0.6.140', 'tun0');
});

test('it goes with the tunnel', async () => {
  changeNetwork(world, 'link del tun0');
  await hasRoute(PUBLIC, null);
  await hasRoute(PUBLIC_6, null);
});
