import { expect, test } from 'vitest';
import { EgressUnreadable } from '../../../../native-host/egress/egress-reader.ts';
import { createWindowsEgress } from '../../../../native-host/egress/windows/read-windows-egress.ts';
import { sockaddrOf } from '../../../../native-host/egress/windows/sockaddr-of.ts';
import { WindowsCallFailed } from '../../../../native-host/system/windows/windows-call-failed.ts';
import { adaptersBytes, baseAddress, type AdapterFields } from './adapters-bytes.ts';
import { routeRow } from './route-row.ts';

// winerror.h
const ERROR_NOT_SUPPORTED = 50;
const ERROR_NETWORK_UNREACHABLE = 1231;

const ethernet: AdapterFields = {
  ...{ index: 5, name: 'Ethernet', description: 'Realtek PCIe GbE Family Controller' },
  addresses: ['192.0.2.5', '2001:db8::5'],
  gateways: ['192.0.2.1'],
  nameServers: ['192.0.2.1', 'fec0:0:0:ffff::1'],
};
const tunnel: AdapterFields = {
  ...{ index: 9, name: 'wg0', description: 'WireGuard Tunnel', type: 53 },
  addresses: ['10.8.0.2'],
  nameServers: ['10.8.0.1'],
};

type Route = { index: number; gateway: string; source: string };

/** A Windows with these adapters, whose routes may be changed. */
function windowsWith(adapters: AdapterFields[], routes: { 4?: Route; 6?: Route }) {
  const world = { adapters, routes };
  const reader = createWindowsEgress({
    adaptersAddresses: () => ({ bytes: adaptersBytes(world.adapters), baseAddress }),
    bestRoute(destination) {
      const route = world.routes[destination[0] === 2 ? 4 : 6];
      if (route === undefined) {
        return { code: ERROR_NETWORK_UNREACHABLE, row: new Uint8Array(104), source: new Uint8Array(28) };
      }
      return { code: 0, row: routeRow(route.index, route.gateway), source: sockaddrOf(route.source) };
    },
    bestInterface: () => ({ code: ERROR_NOT_SUPPORTED, index: 0 }),
  });
  return { world, reader };
}

test('the way out through a tunnel, with IPv6 outside of it', () => {
  const { reader } = windowsWith([ethernet, tunnel], {
    4: { index: 9, gateway: '0.0.0.0', source: '10.8.0.2' },
    6: { index: 5, gateway: 'fe80::1', source: '2001:db8::5' },
  });
  expect(reader.read(1000)).toEqual({
    takenAtMs: 1000,
    ipv4: { interface: 'wg0', kind: 'tunnel', sourceAddress: '10.8.0.2', gateway: null, tunnel: 'yes', encrypts: true },
    ipv6: {
      ...{ interface: 'Ethernet', kind: 'ethernet', sourceAddress: '2001:db8::5', gateway: 'fe80::1' },
      ...{ tunnel: 'no', encrypts: false },
    },
    interfaces: [
      {
        ...{ name: 'Ethernet', kind: 'ethernet', driver: 'Realtek PCIe GbE Family Controller', up: true },
        addresses: ['192.0.2.5', '2001:db8::5'],
      },
      { name: 'wg0', kind: 'tunnel', driver: 'WireGuard Tunnel', up: true, addresses: ['10.8.0.2'] },
    ],
    resolver: 'other',
    nameServers: [
      { address: '192.0.2.1', interface: 'Ethernet', asked: 'all' },
      { address: '10.8.0.1', interface: 'wg0', asked: 'all' },
    ],
    tunnelEndpoints: [],
    bypasses: [],
    ipsec: null,
    reasons: [],
  });
});

test('PPP is a tunnel beside what has a gateway, and the line to the provider where nothing has', () => {
  const ppp: AdapterFields = { ...{ index: 7, name: 'Dial', description: 'Dial', type: 23 }, addresses: ['10.8.0.2'] };
  const hyperV: AdapterFields = { ...ethernet, description: 'Hyper-V Virtual Ethernet Adapter', gateways: [] };
  const route = { 4: { index: 7, gateway: '0.0.0.0', source: '10.8.0.2' } };
  expect(windowsWith([ethernet, ppp], route).reader.read(0).ipv4).toMatchObject({
    ...{ interface: 'Dial', kind: 'tunnel', tunnel: 'yes' },
  });
  expect(windowsWith([hyperV, ppp], route).reader.read(0)).toMatchObject({
    ipv4: { interface: 'Dial', kind: 'other', tunnel: 'no' },
    interfaces: [{ kind: 'virtual' }, { kind: 'other' }],
  });
});

test('a router without an address to reach it from is no way by IPv6', () => {
  const { reader } = windowsWith([ethernet], { 6: { index: 5, gateway: 'fe80::1', source: 'fe80::7' } });
  expect(reader.read(0).ipv6).toBeNull();
});

test('without a route there is no way', () => {
  const { reader } = windowsWith([ethernet], {});
  expect(reader.read(0)).toMatchObject({ ipv4: null, ipv6: null });
});

test('of each adapter one name server is asked at once with those of the others, and its next ones after that', () => {
  const { reader } = windowsWith(
    [{ ...ethernet, nameServers: ['fec0:0:0:ffff::1', '192.0.2.1', '9.9.9.9'] }, tunnel],
    {},
  );
  expect(reader.read(0).nameServers.map(({ address, asked }) => `${address} ${asked}`)).toEqual([
    '192.0.2.1 all',
    '9.9.9.9 fallback',
    '10.8.0.1 all',
  ]);
});

test('an adapter that is down has no name servers', () => {
  const { reader } = windowsWith([{ ...ethernet, status: 2 }], {});
  expect(reader.read(0)).toMatchObject({ interfaces: [{ up: false }], nameServers: [] });
});

test('a change is seen until it is read', () => {
  const { world, reader } = windowsWith([ethernet, tunnel], {
    4: { index: 9, gateway: '0.0.0.0', source: '10.8.0.2' },
  });
  reader.read(0);
  world.routes = { 4: { index: 5, gateway: '192.0.2.1', source: '192.0.2.5' } };
  expect([reader.hasChanged(), reader.hasChanged()]).toEqual([true, true]);
  expect(reader.read(1000).ipv4?.interface).toBe('Ethernet');
  expect(reader.hasChanged()).toBe(false);
});

const noRoute = { row: new Uint8Array(104), source: new Uint8Array(28) };

test('where routes are not looked up, the best interface has the way', () => {
  const reader = createWindowsEgress({
    adaptersAddresses: () => ({ bytes: adaptersBytes([ethernet]), baseAddress }),
    bestRoute: () => ({ code: ERROR_NOT_SUPPORTED, ...noRoute }),
    bestInterface: (destination) =>
      destination[0] === 2 ? { code: 0, index: 5 } : { code: ERROR_NOT_SUPPORTED, index: 0 },
  });
  expect(reader.read(0)).toMatchObject({
    ipv4: { interface: 'Ethernet', sourceAddress: '192.0.2.5', gateway: '192.0.2.1' },
    ipv6: null,
  });
});

test.each([
  [
    'the adapters are refused',
    () => {
      throw new WindowsCallFailed('GetAdaptersAddresses', 5);
    },
    { call: 'GetAdaptersAddresses', code: 5 },
  ],
  ['the list is damaged', () => ({ bytes: new Uint8Array(10), baseAddress }), { reason: 'a member is cut off' }],
])('when %s the way out is unreadable, with the reason', (_name, adaptersAddresses, facts) => {
  const open = () =>
    createWindowsEgress({
      adaptersAddresses,
      bestRoute: () => ({ code: ERROR_NOT_SUPPORTED, ...noRoute }),
      bestInterface: () => ({ code: ERROR_NOT_SUPPORTED, index: 0 }),
    });
  expect(open).toThrow(new EgressUnreadable(facts));
});
