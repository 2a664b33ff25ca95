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

/** The output of `tapmap egress` after these changes to the computer's network, with the reasons by their code. */
function egressAfter(...changes: string[]): Record<string, unknown> {
  for (const commands of changes) changeNetwork(world, commands);
  const args = world.enter([world.nodePath, 'dist/native-host/tapmap.js', 'egress', '--json']);
  const [program = '', ...rest] = args;
  const parsed: unknown = JSON.parse(execFileSync(program, rest, { encoding: 'utf8' }));
  return isRecord(parsed) ? parsed : {};
}

const TUN = `
  tuntap add dev tun0 mode tun
  addr add 10.8.0.2/24 dev tun0
  link set tun0 up`;
/** As redirect-gateway def1 of openvpn(8). */
const HALVES = `
  route add 0.0.0.0/1 dev tun0
  route add 128.0.0.0/1 dev tun0`;

test('half a tunnel: the other half of the addresses goes by the old default route', () => {
  expect(egressAfter(TUN, 'route add 0.0.0.0/1 dev tun0')).toMatchObject({
    ipv4: { interface: 'eth0', tunnel: 'no' },
    bypasses: [{ prefix: '0.0.0.0/0', interface: 'eth0' }],
    reasons: [
      { code: 'destinations-elsewhere', family: 4, interface: 'tun0', tunnel: true, protocol: null, count: 12, of: 21 },
    ],
  });
});

test('routes of a DHCP server for half of all addresses lead past the tunnel (CVE-2024-3661)', () => {
  const byDhcp = `
    route add 0.0.0.0/2 via 10.55.0.1 proto dhcp
    route add 64.0.0.0/2 via 10.55.0.1 proto dhcp`;
  expect(egressAfter(TUN, HALVES, byDhcp)).toMatchObject({
    ipv4: { interface: 'tun0', tunnel: 'yes' },
    bypasses: [
      { prefix: '0.0.0.0/2', interface: 'eth0' },
      { prefix: '64.0.0.0/2', interface: 'eth0' },
    ],
    reasons: [{ code: 'destinations-elsewhere', interface: 'eth0', tunnel: false, count: 12 }],
  });
});

test('a small prefix past the tunnel is listed, also one that a rule alone leads there', () => {
  const small = `
    route add 81.2.69.0/24 via 10.55.0.1
    route add default via 10.55.0.1 table 77
    rule add to 91.198.174.0/24 lookup 77`;
  expect(egressAfter(TUN, HALVES, small)).toMatchObject({
    ipv4: { interface: 'tun0' },
    bypasses: [
      { prefix: '81.2.69.0/24', interface: 'eth0' },
      { prefix: '91.198.174.0/24', interface: 'eth0' },
    ],
    bypassCount: 2,
  });
});

test('what is in a table that nothing leads to, to the server, the gateway or the link, is no bypass', () => {
  const needed = `
    route add 193.0.6.139 via 10.55.0.1
    addr add 81.2.69.5/24 dev eth0
    route add 91.198.174.0/24 via 10.55.0.1 table 77
    route add 10.99.0.0/16 via 10.55.0.1`;
  expect(egressAfter(TUN, HALVES, needed)).toMatchObject({
    ...{ ipv4: { interface: 'tun0' }, tunnelEndpoints: [{ address: '193.0.6.139' }] },
    ...{ bypasses: [], bypassCount: 0 },
  });
});

test('all next hops of a route count', () => {
  const hops = `
    route del default
    route add default nexthop dev tun0 nexthop via 10.55.0.1 dev eth0`;
  const { bypasses, reasons } = egressAfter(TUN, hops);
  expect(bypasses).toEqual([{ prefix: '0.0.0.0/0', interface: 'eth0' }]);
  expect(reasons).toMatchObject([{ code: 'destinations-elsewhere', count: 21, of: 21 }]);
});

test('a rule for TCP alone leads it past the tunnel, or into it', () => {
  const rule = `
    route add default via 10.55.0.1 table 77
    rule add ipproto udp lookup 77`;
  expect(egressAfter(TUN, HALVES, rule)).toMatchObject({
    ipv4: { interface: 'tun0', tunnel: 'yes' },
    reasons: [
      { code: 'destinations-elsewhere', interface: 'eth0', tunnel: false, protocol: 17, port: 443, count: 21 },
      { code: 'destinations-elsewhere', interface: 'eth0', tunnel: false, protocol: 17, port: 53, count: 21 },
      { code: 'rule-by-protocol', family: 4, interface: 'eth0', tunnel: false, protocol: 17 },
    ],
  });
});

const INTO_TUNNEL = `
  route add default dev tun0 table 2022`;

test.each([
  ['fwmark 0x2023', { code: 'rule-by-mark', mark: 0x2023, program: 'sing-box', marked: 'all' }],
  ['fwmark 0x7', { code: 'rule-by-mark', mark: 7, program: null, marked: null }],
  ['uidrange 4242-4242', { code: 'rule-by-user', fromUid: 4242, toUid: 4242, own: false }],
  ['dport 6881-6889', { code: 'rule-by-port', side: 'remote', fromPort: 6881, toPort: 6889 }],
  ['from 10.55.0.2', { code: 'rule-by-source', source: '10.55.0.2/32' }],
])('a rule by %s that leads into a tunnel is told, with where it leads', (selector, reason) => {
  expect(egressAfter(TUN, INTO_TUNNEL, `rule add ${selector} lookup 2022`)).toMatchObject({
    ipv4: { interface: 'eth0', tunnel: 'no' },
    reasons: [{ ...reason, family: 4, interface: 'tun0', tunnel: true }],
  });
});

test('a rule that leads this user into the tunnel is followed, and said', () => {
  const uid = process.getuid?.() ?? 0;
  expect(egressAfter(TUN, INTO_TUNNEL, 'rule add uidrange 0-65535 lookup 2022')).toMatchObject({
    ipv4: { interface: 'tun0', tunnel: 'yes' },
    reasons: [{ code: 'rule-by-user', own: true, interface: 'eth0', tunnel: false, fromUid: 0 }],
  });
  expect(uid).toBeLessThanOrEqual(65_535);
});

test("the rules by which wg-quick lets the tunnel's own packets out are told as that", () => {
  const byMark = `
    route add default dev tun0 table 51820
    rule add not fwmark 51820 table 51820
    rule add table main suppress_prefixlength 0`;
  expect(egressAfter(TUN, byMark)).toMatchObject({
    ipv4: { interface: 'tun0', tunnel: 'yes' },
    bypasses: [],
    reasons: [{ code: 'rule-by-mark', interface: 'eth0', tunnel: false, mark: 51_820, marked: 'own' }],
  });
});

test.each(['blackhole', 'unreachable', 'prohibit'])('a rule that refuses marked packets (%s) leads nowhere', (type) => {
  expect(egressAfter(`rule add fwmark 9 ${type}`)).toMatchObject({
    ipv4: { interface: 'eth0' },
    reasons: [{ code: 'rule-by-mark', interface: null, tunnel: false, mark: 9 }],
  });
});

test.each([
  ['an interface that drops what is sent', 'ifb', 'link add sink0 type ifb'],
  ['the loopback', null, 'link set lo up'],
])('a default route by %s is no route out', (_, driver, add) => {
  const name = driver === null ? 'lo' : 'sink0';
  const sink = `
    ${add}
    link set ${name} up
    -6 addr add fdeb:446c:912d:8da::/64 dev ${name} nodad
    route add default dev ${name} metric 1
    -6 route add default dev ${name} metric 1`;
  expect(egressAfter('route del default', '-6 route del default', sink)).toMatchObject({
    ...{ ipv4: null, ipv6: null },
    reasons: [
      { code: 'held-by-sink', family: 4, interface: name, driver },
      { code: 'held-by-sink', family: 6, interface: name, driver },
    ],
  });
});

test('a kill switch by an unreachable default is said by what it is', () => {
  const held = `
    route add unreachable default metric 1
    -6 route add prohibit default metric 1`;
  expect(egressAfter('route del default', '-6 route del default', held)).toMatchObject({
    ...{ ipv4: null, ipv6: null },
    reasons: [
      { code: 'held-by-route', family: 4, by: 'unreachable' },
      { code: 'held-by-route', family: 6, by: 'prohibit' },
    ],
  });
});

test('IPv4 of the link alone (RFC 3927) with a default route is no route out', () => {
  const linkLocal = `
    -4 addr flush dev eth0 scope global
    addr add 169.254.7.7/16 dev eth0
    route add default dev eth0 metric 1000`;
  expect(egressAfter(linkLocal)).toMatchObject({
    ...{ ipv4: null, reasons: [{ code: 'only-link-local', family: 4, interface: 'eth0' }] },
  });
});

test('a thousand rules are not asked of one by one, and how many were not is said', () => {
  const { reasons } = egressAfter(
    Array.from({ length: 100 }, (_, index) => `rule add fwmark ${1000 + index} prohibit`).join('\n'),
  );
  expect(Array.isArray(reasons) && reasons.at(-1)).toEqual({ code: 'rules-not-asked', family: 4, count: 36 });
});
