import { expect, test } from 'vitest';
import { describeLinuxEgress } from '../../../../native-host/egress/linux/describe-linux-egress.ts';
import type { ListedRoute } from '../../../../native-host/egress/linux/parse-listed-route.ts';
import type { Link } from '../../../../native-host/egress/linux/parse-link.ts';
import type { Rtnetlink } from '../../../../native-host/egress/linux/rtnetlink.ts';

const ethernet: Link = { index: 2, name: 'test-eth', type: 1, driverKind: null, up: true };
const device = (driverKind: string, type: number, up = true): Link => ({
  ...{ index: 3, name: 'test-vpn', type, driverKind, up },
});
const endpoint: ListedRoute = {
  ...{ destination: '81.2.69.142', isToHost: true, interfaceIndex: 2, gateway: '192.0.2.254', table: 254, protocol: 3 },
};

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
  ['ipip', 768],
  ['ovpn', 65_534],
])('a device of %s that takes public traffic is a tunnel, and is carried', (driver, type) => {
  expect(describeLinuxEgress(computer([ethernet, device(driver, type)], 3), [], 5)).toMatchObject({
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
  const { ipv4, tunnelEndpoints } = describeLinuxEgress(computer([ethernet, link], 2), [], 0);
  expect([ipv4?.interface, tunnelEndpoints.length]).toEqual(['test-eth', count]);
});

test('a tap device that the way out leads through is a tunnel where a route to its far end shows it', () => {
  const links = [ethernet, device('tun', 1)];
  const shown = describeLinuxEgress(computer(links, 3), [], 0);
  expect(shown).toMatchObject({
    ipv4: { kind: 'tunnel', tunnel: 'yes' },
    interfaces: [{ kind: 'ethernet' }, { kind: 'tunnel' }],
    reasons: [],
  });
  const hidden = describeLinuxEgress(computer(links, 3, { routes: () => [] }), [], 0);
  expect(hidden).toMatchObject({
    ipv4: { kind: 'virtual', tunnel: 'perhaps' },
    tunnelEndpoints: [],
    reasons: [{ code: 'tap-may-be-bridge', interface: 'test-vpn' }],
  });
});

test('a tunnel over DSL is carried by the line, though that is by PPP as well', () => {
  const dsl: Link = { index: 2, name: 'test-dsl', type: 512, driverKind: 'ppp', up: true };
  expect(describeLinuxEgress(computer([dsl, device('tun', 65_534)], 3), [], 0)).toMatchObject({
    ipv4: { interface: 'test-vpn', kind: 'tunnel', tunnel: 'yes' },
    interfaces: [{ name: 'test-dsl', kind: 'other' }, { kind: 'tunnel' }],
    tunnelEndpoints: [{ address: '81.2.69.142', interface: 'test-dsl' }],
  });
});

test('without a tunnel and without strongSwan no table is read', () => {
  const routes = (): never => {
    throw new Error('read');
  };
  expect(describeLinuxEgress(computer([ethernet], 2, { routes }), [], 0).tunnelEndpoints).toEqual([]);
});

test('a name server is asked by its own link, else where the routes lead', () => {
  const servers = [
    { address: '192.0.2.53', linkIndex: 2 },
    { address: '10.2.0.1', linkIndex: null },
    { address: '2001:db8::53', linkIndex: null },
    { address: '192.0.2.54', linkIndex: 9 },
  ];
  const { nameServers } = describeLinuxEgress(computer([ethernet, device('wireguard', 65_534)], 3), servers, 0);
  expect(nameServers.map((server) => server.interface)).toEqual(['test-eth', 'test-vpn', null, null]);
});

test('a route by a link that has just gone, or without any address to send from, is no way', () => {
  expect(describeLinuxEgress(computer([ethernet], 3), [], 0).ipv4).toBeNull();
  expect(describeLinuxEgress(computer([ethernet], 2, { addresses: () => [] }), [], 0).ipv4).toBeNull();
  const routeTo = () => ({ interfaceIndex: 2, gateway: 'fe80::1', sourceAddress: 'fe80::7' });
  expect(describeLinuxEgress(computer([ethernet], 2, { routeTo }), [], 0).ipv6).toBeNull();
});
