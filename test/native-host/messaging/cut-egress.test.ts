import { expect, test } from 'vitest';
import type { WholeEgress, WholeInterface } from '../../../native-host/egress/whole-egress.ts';
import { cutEgress } from '../../../native-host/messaging/cut-egress.ts';
import { noRoute } from './no-route.ts';

const interfaceOf = (name: string, fields: Partial<WholeInterface> = {}): WholeInterface => ({
  ...{ name, kind: 'virtual', driver: 'veth', up: false, addresses: [] },
  ...fields,
});
const idle = Array.from({ length: 5000 }, (_, index) => interfaceOf(`veth${index}`));
const route = {
  interface: 'tun0',
  kind: 'tunnel',
  sourceAddress: '10.8.0.2',
  gateway: null,
  tunnel: 'yes',
  encrypts: null,
} as const;
const endpoint = (address: string) => ({ address, interface: 'eth0' });

test('an ordinary egress keeps everything, with the counts', () => {
  const whole: WholeEgress = {
    ...noRoute,
    ipv4: route,
    interfaces: [interfaceOf('tun0', { addresses: ['10.8.0.2', 'fe80::1'] })],
    nameServers: [{ address: '10.8.0.1', interface: 'tun0', asked: 'first' }],
    bypasses: [{ prefix: '128.0.0.0/1', interface: 'eth0' }],
    tunnelEndpoints: [endpoint('193.0.6.139'), endpoint('2001:67c:2e8::139')],
  };
  const { interfaces, ...rest } = cutEgress(whole);
  expect(interfaces).toEqual([{ ...whole.interfaces[0], addressCount: 2 }]);
  expect(rest).toEqual({
    ...{ ...whole, interfaces: undefined },
    ...{ interfaceCount: 1, nameServerCount: 1, tunnelEndpointCount: 2, bypassCount: 1 },
  });
});

test('of many interfaces those of routes, endpoints and name servers stay, then those that could carry traffic', () => {
  const late = [
    interfaceOf('wlan0', { up: true, addresses: ['192.0.2.7'] }),
    interfaceOf('eth0'),
    interfaceOf('dns0'),
    interfaceOf('tun0'),
  ];
  const { interfaces, interfaceCount } = cutEgress({
    ...{ ...noRoute, ipv4: route, interfaces: [...idle, ...late] },
    ...{
      nameServers: [{ address: '10.8.0.1', interface: 'dns0', asked: 'all' }],
      tunnelEndpoints: [endpoint('193.0.6.139')],
    },
  });
  expect([interfaces.length, interfaceCount]).toEqual([500, 5004]);
  expect(interfaces.slice(-4).map(({ name }) => name)).toEqual(late.map(({ name }) => name));
  expect(interfaces[0]?.name).toBe('veth0');
});

test('the addresses of one interface are cut with a count', () => {
  const addresses = Array.from({ length: 30_000 }, (_, index) => `2001:db8::${index.toString(16)}`);
  const [one] = cutEgress({ ...noRoute, interfaces: [interfaceOf('eth0', { addresses })] }).interfaces;
  expect(one?.addressCount).toBe(30_000);
  expect(one?.addresses).toEqual(addresses.slice(0, 200));
});

test('thousands of IPv4 endpoints do not crowd out those of IPv6', () => {
  const many = Array.from({ length: 25_000 }, (_, index) => endpoint(`45.0.${index >> 8}.${index & 255}`));
  const { tunnelEndpoints, tunnelEndpointCount } = cutEgress({
    ...noRoute,
    tunnelEndpoints: [...many, endpoint('2001:67c:2e8::139')],
  });
  expect([tunnelEndpoints.length, tunnelEndpointCount]).toEqual([500, 25_001]);
  expect(tunnelEndpoints).toContainEqual(endpoint('2001:67c:2e8::139'));
});
