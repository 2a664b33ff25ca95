import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { changeNetwork } from '../../scripts/world/change-network.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.end());

/** The output of `tapmap egress` after these changes to the computer's network. */
function egressAfter(...changes: string[]): Record<string, unknown> {
  for (const commands of changes) changeNetwork(world, commands);
  const parsed: unknown = JSON.parse(run('--json'));
  return isRecord(parsed) ? parsed : {};
}

function run(...args: string[]): string {
  const [program = '', ...rest] = world.enter([world.nodePath, 'dist/native-host/tapmap.js', 'egress', ...args]);
  return execFileSync(program, rest, { encoding: 'utf8' });
}

const inClear = { tunnel: 'no', encrypts: false };
const direct4 = { interface: 'eth0', kind: 'virtual', sourceAddress: '10.55.0.2', gateway: '10.55.0.1', ...inClear };
const direct6 = {
  interface: 'eth0',
  kind: 'virtual',
  sourceAddress: 'fd00:55::2',
  gateway: 'fd00:55::1',
  ...inClear,
};

/** The endpoint of a tunnel: any public address. */
const SERVER = '193.0.6.139';
const SERVER_6 = '2001:67c:2e8::139';

const tunDevice = (name: string, address: string, mode = 'tun'): string => `
  tuntap add dev ${name} mode ${mode}
  addr add ${address} dev ${name}
  link set ${name} up`;

test('without a tunnel there is no endpoint, whatever the routes', () => {
  const { ipv4, ipv6, tunnelEndpoints, ipsec } = egressAfter(`route add ${SERVER} via 10.55.0.1`);
  expect({ ipv4, ipv6, tunnelEndpoints, ipsec }).toEqual({
    ipv4: direct4,
    ipv6: direct6,
    tunnelEndpoints: [],
    ipsec: null,
  });
});

test('a tunnel with a mark and a table of its own, as wg-quick sets it up, for IPv4 alone', () => {
  const byMark = `
    route add default dev wg0 table 51820
    rule add not fwmark 51820 table 51820
    rule add table main suppress_prefixlength 0`;
  expect(egressAfter(tunDevice('wg0', '10.2.0.2/32'), byMark)).toMatchObject({
    ipv4: { interface: 'wg0', kind: 'tunnel', sourceAddress: '10.2.0.2', gateway: null, tunnel: 'yes' },
    ipv6: direct6,
    nameServers: [{ address: '10.55.0.1', interface: 'eth0' }],
    tunnelEndpoints: [],
    ipsec: null,
  });
});

test('a tunnel with two /1 routes, as OpenVPN sets it up, with the host routes to its endpoint', () => {
  const halves = `
    route add 0.0.0.0/1 via 10.8.0.1 dev tun0
    route add 128.0.0.0/1 via 10.8.0.1 dev tun0
    route add ${SERVER} via 10.55.0.1
    -6 addr add fd00:8::2/64 dev tun0 nodad
    -6 route add 2000::/3 dev tun0
    -6 route add ${SERVER_6} via fd00:55::1`;
  expect(egressAfter(tunDevice('tun0', '10.8.0.2/24'), halves)).toMatchObject({
    ipv4: { interface: 'tun0', kind: 'tunnel', sourceAddress: '10.8.0.2', gateway: '10.8.0.1', tunnel: 'yes' },
    ipv6: { interface: 'tun0', kind: 'tunnel', sourceAddress: 'fd00:8::2', gateway: null, tunnel: 'yes' },
    tunnelEndpoints: [
      { address: SERVER, interface: 'eth0' },
      { address: SERVER_6, interface: 'eth0' },
    ],
  });
  expect(run()).toContain(`Routed outside the tunnel: ${SERVER} via eth0, ${SERVER_6} via eth0`);
});

test('a tunnel inside a tunnel: only the outer one has its endpoint outside', () => {
  const nested = `
    route add ${SERVER} via 10.55.0.1
    route add 193.0.6.140 dev tun0
    route add 0.0.0.0/1 dev tun1
    route add 128.0.0.0/1 dev tun1`;
  expect(egressAfter(tunDevice('tun0', '10.8.0.2/24'), tunDevice('tun1', '10.9.0.2/24'), nested)).toMatchObject({
    ipv4: { interface: 'tun1', kind: 'tunnel', tunnel: 'yes' },
    tunnelEndpoints: [{ address: SERVER, interface: 'eth0' }],
  });
});

test('a tap device with halves of the address space is a tunnel where a host route to its endpoint shows it', () => {
  const changes = `
    route add ${SERVER} via 10.55.0.1
    route add 0.0.0.0/1 via 10.8.0.1 dev tap0
    route add 128.0.0.0/1 via 10.8.0.1 dev tap0`;
  const egress = egressAfter(tunDevice('tap0', '10.8.0.2/24', 'tap'), changes);
  expect(egress).toMatchObject({
    ipv4: { interface: 'tap0', kind: 'tunnel', sourceAddress: '10.8.0.2', tunnel: 'yes', encrypts: null },
    tunnelEndpoints: [{ address: SERVER, interface: 'eth0' }],
    ...{ bypasses: [], reasons: [] },
  });
  expect(egress['interfaces']).toContainEqual(expect.objectContaining({ name: 'tap0', driver: 'tun', kind: 'tunnel' }));
});

test('a tap device that ZeroTier names is a tunnel', () => {
  const changes = 'route replace default via 10.8.0.1 dev ztabcdefgh';
  expect(egressAfter(tunDevice('ztabcdefgh', '10.8.0.2/24', 'tap'), changes)).toMatchObject({
    ipv4: { interface: 'ztabcdefgh', kind: 'tunnel', tunnel: 'yes', encrypts: true },
  });
});

test('464XLAT by a tun device is a translator, no tunnel', () => {
  const clat = `
    route del default
    route add default dev clat metric 2048`;
  expect(egressAfter(tunDevice('clat', '192.0.0.1/32'), clat)).toMatchObject({
    ipv4: { interface: 'clat', kind: 'virtual', sourceAddress: '192.0.0.1', ...inClear },
    ...{ ipv6: direct6, reasons: [{ code: 'translator', interface: 'clat' }] },
  });
});

test('a tap device with the default route may lead to a virtual machine that routes, whatever other route there is', () => {
  const changes = `
    route add ${SERVER} via 10.55.0.1
    route replace default via 10.8.0.1 dev tap0`;
  expect(egressAfter(tunDevice('tap0', '10.8.0.2/24', 'tap'), changes)).toMatchObject({
    ipv4: { interface: 'tap0', kind: 'virtual', tunnel: 'perhaps' },
    tunnelEndpoints: [{ address: SERVER, interface: 'eth0' }],
    reasons: [{ code: 'tap-may-be-bridge', interface: 'tap0' }],
  });
  expect(run()).toContain(
    'IPv4: tap0 (maybe a tunnel: tap device that may belong to a virtual machine), address 10.8.0.2',
  );
});

test('a tunnel that is down does not count, and neither does a route through it', () => {
  const changes = `
    route add ${SERVER} via 10.55.0.1
    route add 0.0.0.0/1 dev tun0
    route add 128.0.0.0/1 dev tun0
    link set tun0 down`;
  expect(egressAfter(tunDevice('tun0', '10.8.0.2/24'), changes)).toMatchObject({ ipv4: direct4, tunnelEndpoints: [] });
});

test.each(['unreachable', 'blackhole', 'prohibit'])(
  'a kill switch with an %s route leaves no Internet route',
  (type) => {
    const changes = `
    route del default
    route add ${type} default
    -6 route del default
    -6 route add ${type} default metric 1`;
    expect(egressAfter(changes)).toMatchObject({ ipv4: null, ipv6: null });
  },
);

test('strongSwan is detected by its rule and routes, without an interface', () => {
  const changes = `
    addr add 10.3.0.9/32 dev eth0
    rule add pref 220 table 220
    route add default via 10.55.0.1 dev eth0 src 10.3.0.9 proto static table 220`;
  expect(egressAfter(changes)).toMatchObject({ ipv4: { interface: 'eth0', sourceAddress: '10.3.0.9' }, ipsec: true });
  expect(egressAfter('route flush table 220')).toMatchObject({ ipv4: direct4, ipsec: null });
});
