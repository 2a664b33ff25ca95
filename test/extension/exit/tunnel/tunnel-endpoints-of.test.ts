import { describe, expect, test } from 'vitest';
import type { Connection, Egress } from '../../../../native-host/protocol.ts';
import { ownSockets } from '../../../../extension/exit/tunnel/own-sockets.ts';
import { tunnelEndpointsOf } from '../../../../extension/exit/tunnel/tunnel-endpoints-of.ts';
import { egressWith, interfaces, interfaceWith, outsideConnection, placeIn, wifi } from '../evidence.ts';
import { endpoint } from '../situations.ts';

function endpointsWith(egress: Egress | null, ...all: Partial<Connection>[]) {
  const connections = all.map((fields, index) => outsideConnection({ id: String(index), ...fields }));
  return tunnelEndpointsOf(egress, connections, new Map(), ownSockets(egress, connections));
}

const udp: Partial<Connection> = { protocol: 'udp', state: null, remotePort: 1194 };
const addressesOf = (tunnelEndpoints: readonly { address: string }[]) => tunnelEndpoints.map(({ address }) => address);

describe('a host route', () => {
  const egress = egressWith({ tunnelEndpoints: [{ address: '198.51.100.9', interface: 'wlan0' }] });

  test('shows the tunnel endpoint', () => {
    const located = new Map([['198.51.100.9', { place: placeIn('SE'), network: null }]]);
    expect(tunnelEndpointsOf(egress, [], located, { endpoints: [], talk: [] })).toEqual([endpoint]);
  });

  test('has the program and the place of the socket connected to it', () => {
    const socket = { ...udp, remoteAddress: '198.51.100.9', processName: 'openvpn', place: placeIn('SE') };
    expect(endpointsWith(egress, socket)).toMatchObject([
      { shownBy: 'host-route', program: 'openvpn', place: { countryCode: 'SE' } },
    ]);
  });

  test('does not take the socket of a browser that happens to use the same server', () => {
    const page = { remoteAddress: '198.51.100.9', processName: 'firefox' };
    expect(endpointsWith(egress, page)).toMatchObject([{ program: null }]);
  });

  test('may be IPv6, and has no place where none is known', () => {
    const routed = egressWith({ tunnelEndpoints: [{ address: '2001:db8::9', interface: 'wlan0' }] });
    expect(endpointsWith(routed)).toMatchObject([{ family: 6, place: null, network: null }]);
  });
});

describe('a socket of a VPN program', () => {
  test.each([
    ['openvpn', udp],
    ['openvpn', { protocol: 'tcp' as const, remotePort: 443 }],
    ['OpenVPN.exe', udp],
    ['charon', { ...udp, remotePort: 4500 }],
    ['nordvpnd', udp],
    ['mullvad-daemon', { ...udp, remotePort: 443 }],
  ])('of %s shows the tunnel endpoint', (processName, fields) => {
    expect(endpointsWith(egressWith(), { ...fields, processName })).toMatchObject([
      { address: '198.51.100.7', shownBy: 'socket', program: processName, tunnel: 'wg0', interface: 'wlan0' },
    ]);
  });

  test.each([
    ['openvpn-client@office.service'],
    ['openvpn@office.service'],
    ['warp-svc.service'],
    ['tailscaled.service'],
  ])('of root, which an ordinary user sees no more of than %s, shows it, too', (service) => {
    const socket = { ...udp, processName: null, service };
    expect(endpointsWith(egressWith(), socket)).toMatchObject([{ shownBy: 'socket', program: service }]);
  });

  test('is the one with the most traffic, where there is only TCP: the others are requests to the provider', () => {
    const by = { processName: 'nordvpnd' };
    const tunnelEndpoints = endpointsWith(
      egressWith(),
      { ...by, remoteAddress: '198.51.100.1', bytesSent: 900, bytesReceived: 8_000 },
      { ...by, remoteAddress: '198.51.100.2', bytesSent: 90_000, bytesReceived: 800_000 },
      { ...by, remoteAddress: '198.51.100.3', bytesSent: null, bytesReceived: null },
    );
    expect(addressesOf(tunnelEndpoints)).toEqual(['198.51.100.2']);
  });

  test('is the oldest where byte counts are unknown', () => {
    const by = { processName: 'expressvpnd' };
    const tunnelEndpoints = endpointsWith(
      egressWith(),
      { ...by, remoteAddress: '198.51.100.1', firstSeenMs: 2000 },
      { ...by, remoteAddress: '198.51.100.2', firstSeenMs: 1000 },
    );
    expect(addressesOf(tunnelEndpoints)).toEqual(['198.51.100.2']);
  });

  test('is the UDP one where there are both', () => {
    const by = { processName: 'tailscaled' };
    const tunnelEndpoints = endpointsWith(
      egressWith(),
      { ...by, remoteAddress: '198.51.100.1', bytesReceived: 1_000_000 },
      { ...by, ...udp, remoteAddress: '198.51.100.2' },
      { ...by, ...udp, remoteAddress: '198.51.100.3', remotePort: 53 },
    );
    expect(addressesOf(tunnelEndpoints)).toEqual(['198.51.100.2']);
  });

  test.each<[why: string, fields: Partial<Connection>]>([
    ['another program', { processName: 'firefox' }],
    ['a program that is not known', { processName: null }],
    ['a name that only begins so', { processName: 'openvpn-gui-helper' }],
    ['a socket in the tunnel', { processName: 'openvpn', interface: 'wg0' }],
    ['a socket to this computer', { processName: 'openvpn', interface: 'lo', scope: 'loopback' }],
    ['a socket in the local network', { processName: 'openvpn', scope: 'private' }],
    ['a server of that name', { processName: 'openvpn', direction: 'incoming' }],
    ['an attempt', { processName: 'openvpn', state: 'SYN_SENT' }],
    ['a socket that has closed', { processName: 'openvpn', closedAtMs: 1 }],
    ['a question for a name', { ...udp, processName: 'openvpn', remotePort: 53 }],
    ['a container', { processName: 'openvpn', namespace: 'net:[4026532000]' }],
  ])('is not %s', (_, fields) => {
    expect(endpointsWith(egressWith(), fields)).toEqual([]);
  });
});

describe('the tunnel of an endpoint', () => {
  const openvpn = { ...udp, processName: 'openvpn' };

  test('is unknown where two are up', () => {
    const two = egressWith({
      interfaces: [...interfaces, interfaceWith('tun0', 'tunnel', { addresses: ['10.8.0.2'] })],
    });
    expect(endpointsWith(two, openvpn)).toMatchObject([{ tunnel: null }]);
  });

  test('is none of the system’s own, which have only a link-local address', () => {
    const idle = interfaceWith('utun0', 'tunnel', { addresses: ['fe80::1'] });
    const down = interfaceWith('tun0', 'tunnel', { addresses: ['10.8.0.2'], up: false });
    expect(endpointsWith(egressWith({ interfaces: [...interfaces, idle, down] }), openvpn)).toMatchObject([
      { tunnel: 'wg0' },
    ]);
  });

  test('is missing: then there is no endpoint', () => {
    expect(endpointsWith(egressWith({ ipv4: wifi, interfaces: interfaces.slice(0, 2) }), openvpn)).toEqual([]);
    expect(endpointsWith(null, openvpn)).toEqual([]);
  });
});
