import { expect, test } from 'vitest';
import { tunnelEndpointsOf } from '../../../../native-host/egress/linux/tunnel-endpoints-of.ts';
import type { ListedRoute } from '../../../../native-host/egress/linux/parse-listed-route.ts';

const names = new Map([
  [2, 'wlan0'],
  [3, 'tun0'],
  [4, 'tun1'],
]);
/** The far end's route as OpenVPN makes it: RTPROT_BOOT, by the gateway of the way out before. */
const endpoint: ListedRoute = {
  ...{ destination: '81.2.69.142', isToHost: true, interfaceIndex: 2, gateway: '192.0.2.254', table: 254, protocol: 3 },
};

function tunnelEndpoints(routes: Partial<ListedRoute>[], nameServers: string[] = []) {
  return tunnelEndpointsOf({
    routes: routes.map((fields) => ({ ...endpoint, ...fields })),
    nameOf: (index) => names.get(index) ?? null,
    tunnels: new Set(['tun0', 'tun1']),
    nameServers: nameServers.map((address) => ({ address, interface: null })),
  });
}

test.each([
  ['a route of OpenVPN', {}],
  ['a route of NetworkManager', { protocol: 4 }],
  ['a route in a table of its own', { table: 51_820 }],
  ['a route without a gateway', { gateway: null }],
] as const)('%s to one public address outside the tunnel tells what carries it', (_, fields) => {
  expect(tunnelEndpoints([fields])).toEqual([{ address: '81.2.69.142', interface: 'wlan0' }]);
});

test.each([
  ['to a whole network', { isToHost: false }],
  ['to everything', { destination: null, isToHost: false }],
  ['to a private address', { destination: '192.168.1.7' }],
  ['through a tunnel', { interfaceIndex: 3 }],
  ['by an interface that is gone', { interfaceIndex: 9 }],
  ['that DHCP made', { protocol: 16 }],
  ['that a router told', { protocol: 9 }],
  ['of a redirect', { protocol: 1 }],
  ['of the kernel', { protocol: 2 }],
] as const)('a route %s does not', (_, fields) => {
  expect(tunnelEndpoints([fields])).toEqual([]);
});

test('a route to the gateway or to a name server is none for a tunnel', () => {
  const gateway = { destination: null, isToHost: false, gateway: '81.2.69.142' };
  expect(tunnelEndpoints([{ gateway: null }, gateway])).toEqual([]);
  expect(tunnelEndpoints([{}], ['81.2.69.142'])).toEqual([]);
});

test('both families, several tunnels, and each address once', () => {
  const other = { destination: '2606:4700::1', gateway: 'fe80::1' };
  expect(tunnelEndpoints([{}, { table: 7 }, other]).map(({ address }) => address)).toEqual([
    '81.2.69.142',
    '2606:4700::1',
  ]);
});
