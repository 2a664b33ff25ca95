import { expect, test } from 'vitest';
import { describeLinuxEgress } from '../../../../native-host/egress/linux/describe-linux-egress.ts';
import type { Link } from '../../../../native-host/egress/linux/kernel/parse-link.ts';
import type { PolledServers } from '../../../../native-host/egress/linux/names/open-name-servers.ts';
import { entryBy } from './fake-kernel.ts';
import { ruleOf } from './rule-of.ts';
import type { Rtnetlink } from '../../../../native-host/egress/linux/kernel/rtnetlink.ts';
import type { ListedRoute } from '../../../../native-host/egress/routes.ts';

const ethernet: Link = { index: 2, name: 'test-eth', type: 1, driverKind: null, up: true };
const none: PolledServers = { resolver: 'resolv.conf', servers: [] };
const device = (driverKind: string, type: number, up = true): Link => ({
  ...{ index: 3, name: 'test-vpn', type, driverKind, up },
});
const endpoint: ListedRoute = {
  ...{ family: 4, prefix: '81.2.69.142/32', prefixLength: 32, interfaceIndex: 2 },
  ...{ gateway: '192.0.2.254', table: 254, protocol: 3 },
};

const byGateway: ListedRoute = { ...endpoint, prefix: '0.0.0.0/0', prefixLength: 0, protocol: 4 };
const half = (prefix: string): ListedRoute => ({
  ...endpoint,
  prefix,
  prefixLength: 1,
  interfaceIndex: 3,
  gateway: null,
});

/** A computer with these links, whose public traffic of IPv4 leaves by the link with this index. */
function computer(links: Link[], out: number, more: Partial<Rtnetlink> = {}): Rtnetlink {
  return {
    links: () => links,
    addresses: () => [
      { index: 2, family: 4, address: '192.0.2.7' },
      { index: 3, family: 4, address: '10.2.0.2' },
    ],
    routes: () => [endpoint],
    rules: () => [],
    routeTo: (address) => (address.includes(':') ? null : { interfaceIndex: out, gateway: null, sourceAddress: null }),
    entryFor: (address) => (address.includes(':') ? 'none' : entryBy(out)),
    hasChanged: () => false,
    close: () => undefined,
    ...more,
  };
}

test.each([
  ['wireguard', 65_534],
  ['ppp', 512],
  ['xfrm', 65_534],
  ['vti', 768],
  ['ovpn', 65_534],
])('a device of %s that takes public traffic is a tunnel, and is carried', (driver, type) => {
  expect(describeLinuxEgress(computer([ethernet, device(driver, type)], 3), none, 5)).toMatchObject({
    takenAtMs: 5,
    ipv4: { interface: 'test-vpn', kind: 'tunnel', sourceAddress: '10.2.0.2', tunnel: 'yes' },
    ipv6: null,
    reasons: [],
    tunnelEndpoints: [{ address: '81.2.69.142', interface: 'test-eth' }],
  });
});

test.each([
  ['a tunnel that is up for some addresses only is carried all the same', device('wireguard', 65_534), 1],
  ['one that is down is not', device('wireguard', 65_534, false), 0],
  ['a tap device that the way out does not lead through is for virtual machines', device('tun', 1), 0],
])('%s', (_, link, count) => {
  const { ipv4, tunnelEndpoints } = describeLinuxEgress(computer([ethernet, link], 2), none, 0);
  expect([ipv4?.interface, tunnelEndpoints.length]).toEqual(['test-eth', count]);
});

test('a tap device that public traffic takes is a tunnel where halves of the address space and a host route show it', () => {
  const links = [ethernet, device('tun', 1)];
  const routes = () => [half('0.0.0.0/1'), half('128.0.0.0/1'), endpoint];
  const shown = describeLinuxEgress(computer(links, 3, { routes }), none, 0);
  expect(shown).toMatchObject({
    ipv4: { kind: 'tunnel', tunnel: 'yes', encrypts: null },
    interfaces: [{ kind: 'ethernet' }, { kind: 'tunnel' }],
    reasons: [],
  });
});

test.each([
  ['nothing', [byGateway]],
  ['a route to some public address, which may be for anything', [byGateway, endpoint]],
])('beside another network, with %s, it may be one, or lead to a virtual machine that routes', (_, routes) => {
  expect(
    describeLinuxEgress(computer([ethernet, device('tun', 1)], 3, { routes: () => routes }), none, 0),
  ).toMatchObject({
    ipv4: { kind: 'virtual', tunnel: 'perhaps' },
    reasons: [{ code: 'tap-may-be-bridge', interface: 'test-vpn' }],
  });
});

test('the bridge of a container carries nothing: PPP beside it is the line', () => {
  const bridge: Link = { index: 2, name: 'docker0', type: 1, driverKind: 'bridge', up: true };
  const onLink: ListedRoute = { ...endpoint, prefix: '192.0.2.0/24', prefixLength: 24, gateway: null, protocol: 2 };
  const described = describeLinuxEgress(computer([bridge, device('ppp', 512)], 3, { routes: () => [onLink] }), none, 0);
  expect(described).toMatchObject({ ipv4: { kind: 'other', tunnel: 'no' }, reasons: [] });
});

test('PPP with a route to a private server beyond the line is a tunnel, and the server is told to nobody', () => {
  const server: ListedRoute = { ...endpoint, prefix: '10.1.1.1/32' };
  const described = describeLinuxEgress(
    computer([ethernet, device('ppp', 512)], 3, { routes: () => [server] }),
    none,
    0,
  );
  expect(described).toMatchObject({ ipv4: { kind: 'tunnel', tunnel: 'yes' }, reasons: [], tunnelEndpoints: [] });
});

test.each([
  ['GRE', 'gre', 778, 'not-encrypted'],
  ['IP in IP', 'ipip', 768, 'not-encrypted'],
])('%s encrypts nothing: no tunnel of a VPN, and that is said', (_, driver, type, code) => {
  expect(describeLinuxEgress(computer([ethernet, device(driver, type)], 3), none, 0)).toMatchObject({
    ipv4: { interface: 'test-vpn', kind: 'virtual', tunnel: 'no', encrypts: false },
    reasons: [{ code, interface: 'test-vpn', driver }],
    tunnelEndpoints: [],
  });
});

test('a firewall app is named as active while traffic leaves by a tunnel, and not while it is off', () => {
  const rules = () => [ruleOf({ table: 205, mark: { value: 0xe1f1, mask: 0xffff_ffff }, isInverted: true })];
  const active = describeLinuxEgress(computer([ethernet, device('wireguard', 65_534)], 3, { rules }), none, 0);
  expect(active.reasons).toEqual([{ code: 'blocking-app', app: 'NordVPN', shownBy: 'mark', name: '0xe1f1' }]);
  const off = describeLinuxEgress(computer([ethernet, device('wireguard', 65_534)], 2, { rules }), none, 0);
  expect(off.reasons).toEqual([]);
});

test('a tunnel over DSL is carried by the line, though that is by PPP as well', () => {
  const dsl: Link = { index: 2, name: 'test-dsl', type: 512, driverKind: 'ppp', up: true };
  expect(describeLinuxEgress(computer([dsl, device('tun', 65_534)], 3), none, 0)).toMatchObject({
    ipv4: { interface: 'test-vpn', kind: 'tunnel', tunnel: 'yes' },
    interfaces: [{ name: 'test-dsl', kind: 'other' }, { kind: 'tunnel' }],
    tunnelEndpoints: [{ address: '81.2.69.142', interface: 'test-dsl' }],
  });
});

test('without a tunnel and without strongSwan no table is read', () => {
  const routes = (): never => {
    throw new Error('read');
  };
  expect(describeLinuxEgress(computer([ethernet], 2, { routes }), none, 0).tunnelEndpoints).toEqual([]);
});

test('a name server is asked by its own link, else where the routes lead', () => {
  const servers = [
    { address: '192.0.2.53', link: 2 },
    { address: '10.2.0.1', link: null },
    { address: '2001:db8::53', link: null },
    { address: '192.0.2.54', link: 9 },
  ].map((server) => ({ ...server, asked: 'all' as const }));
  const named = { resolver: 'systemd-resolved', servers } as const;
  const { nameServers } = describeLinuxEgress(computer([ethernet, device('wireguard', 65_534)], 3), named, 0);
  expect(nameServers.map((server) => server.interface)).toEqual(['test-eth', 'test-vpn', null, null]);
});

test('a route by a link that has just gone, or without any address to send from, is no way', () => {
  expect(describeLinuxEgress(computer([ethernet], 3), none, 0).ipv4).toBeNull();
  expect(describeLinuxEgress(computer([ethernet], 2, { addresses: () => [] }), none, 0).ipv4).toBeNull();
  const routeTo = () => ({ interfaceIndex: 2, gateway: 'fe80::1', sourceAddress: 'fe80::7' });
  const entryFor = (address: string) => (address.includes(':') ? entryBy(2) : ('none' as const));
  expect(describeLinuxEgress(computer([ethernet], 2, { routeTo, entryFor }), none, 0)).toMatchObject({
    ipv6: null,
    reasons: [{ code: 'only-link-local', family: 6, interface: 'test-eth' }],
  });
});
