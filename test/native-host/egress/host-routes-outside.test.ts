import { expect, test } from 'vitest';
import { hostRoutesOutside } from '../../../native-host/egress/destinations/host-routes-outside.ts';
import type { ListedRoute } from '../../../native-host/egress/routes.ts';

const names = new Map([
  [2, 'wlan0'],
  [3, 'tun0'],
  [4, 'tun1'],
]);
/** The far end's route as OpenVPN makes it: RTPROT_BOOT, by the gateway of the way out before. */
const endpoint: ListedRoute = {
  ...{ family: 4, prefix: '81.2.69.142/32', prefixLength: 32, interfaceIndex: 2 },
  ...{ gateway: '192.0.2.254', table: 254, protocol: 3 },
};

function hostRoutes(routes: Partial<ListedRoute>[], nameServers: string[] = []) {
  return hostRoutesOutside({
    routes: routes.map((fields) => ({ ...endpoint, ...fields })),
    nameOf: (index) => names.get(index) ?? null,
    tunnels: new Set(['tun0', 'tun1']),
    nameServers: nameServers.map((address) => ({ address, interface: null, asked: 'first' as const })),
  });
}

test.each([
  ['a route of OpenVPN', {}],
  ['a route of NetworkManager', { protocol: 4 }],
  ['a route in a table of its own', { table: 51_820 }],
  ['a route without a gateway', { gateway: null }],
] as const)('%s to one public address outside the tunnel tells what carries it', (_, fields) => {
  expect(hostRoutes([fields])).toEqual([{ address: '81.2.69.142', interface: 'wlan0' }]);
});

test.each([
  ['to a whole network', { prefix: '81.2.69.0/24', prefixLength: 24 }],
  ['to everything', { prefix: '0.0.0.0/0', prefixLength: 0 }],
  ['through a tunnel', { interfaceIndex: 3 }],
  ['by an interface that is gone', { interfaceIndex: 9 }],
  ['that DHCP made', { protocol: 16 }],
  ['that a router told', { protocol: 9 }],
  ['of a redirect', { protocol: 1 }],
  ['of the kernel', { protocol: 2 }],
] as const)('a route %s does not', (_, fields) => {
  expect(hostRoutes([fields])).toEqual([]);
});

test('a route to the gateway or to a name server is none for a tunnel', () => {
  const gateway = { prefix: '0.0.0.0/0', prefixLength: 0, gateway: '81.2.69.142' };
  expect(hostRoutes([{ gateway: null }, gateway])).toEqual([]);
  expect(hostRoutes([{}], ['81.2.69.142'])).toEqual([]);
});

test('a route to a private address may be for the server of a company or a campus', () => {
  expect(hostRoutes([{ prefix: '10.1.1.1/32' }])).toEqual([{ address: '10.1.1.1', interface: 'wlan0' }]);
});

test('both families, several tunnels, and each address once', () => {
  const other = { family: 6, prefix: '2606:4700::1/128', prefixLength: 128, gateway: 'fe80::1' } as const;
  expect(hostRoutes([{}, { table: 7 }, other]).map(({ address }) => address)).toEqual(['81.2.69.142', '2606:4700::1']);
});
