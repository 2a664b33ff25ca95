import type { BrowserProxy, TunnelEndpoint, OutsideProgram } from '../../../extension/exit/evidence.ts';
import type { EgressRoute } from '../../../native-host/protocol.ts';
import type { ExitChoice } from '../../../extension/exit/verdict.ts';
import { egressWith, interfaces, interfaceWith, nowMs, placeIn, wifi, wireguard } from './evidence.ts';

export const nothing: ExitChoice = { countries: [], tunnel: false };
export const aTunnel: ExitChoice = { countries: [], tunnel: true };
export const netherlands: ExitChoice = { countries: ['NL'], tunnel: false };
export const dutchTunnel: ExitChoice = { countries: ['NL'], tunnel: true };

export const noVpn = egressWith({ ipv4: wifi, nameServers: [] });
export const openVpn = egressWith({
  ipv4: {
    interface: 'tun0',
    kind: 'tunnel',
    sourceAddress: '10.8.0.2',
    gateway: '10.8.0.1',
    tunnel: 'yes',
    encrypts: null,
  },
  interfaces: [...interfaces, interfaceWith('tun0', 'tunnel', { addresses: ['10.8.0.2'] })],
});
/** Tailscale is up, but no exit node is in use. */
export const tailscale = egressWith({
  ipv4: wifi,
  interfaces: [...interfaces.slice(0, 2), interfaceWith('tailscale0', 'tunnel', { addresses: ['100.64.0.3'] })],
});
export const exitNode = { ...tailscale, ipv4: { ...wireguard, interface: 'tailscale0', sourceAddress: '100.64.0.3' } };
const ppp = interfaceWith('ppp0', 'tunnel', { driver: 'ppp', addresses: ['192.0.2.7'] });
const byPpp: EgressRoute = { ...wireguard, interface: 'ppp0', sourceAddress: '192.0.2.7', tunnel: 'perhaps' };
const cable = interfaceWith('eth0', 'ethernet', { addresses: ['fe80::7'] });
export const dsl = egressWith({
  ipv4: { ...byPpp, kind: 'other', tunnel: 'no' },
  interfaces: [cable, { ...ppp, kind: 'other' }],
});
/** The computer is a router for others in the house, or its tunnel's endpoint does not show. */
export const pppWithLan = egressWith({
  ipv4: byPpp,
  interfaces: [{ ...cable, addresses: ['192.168.1.7'] }, ppp],
  reasons: [{ code: 'ppp-may-be-uplink', interface: 'ppp0' }],
});
export const pptp = egressWith({
  ...pppWithLan,
  ipv4: { ...byPpp, tunnel: 'yes' },
  tunnelEndpoints: [{ address: '198.51.100.9', interface: 'eth0' }],
  reasons: [],
});
const tap = interfaceWith('tap0', 'virtual', { driver: 'tun', addresses: ['10.8.0.2'] });
const routeByTap: EgressRoute = { ...wireguard, interface: 'tap0', kind: 'virtual', sourceAddress: '10.8.0.2' };
export const byTap = egressWith({
  ipv4: { ...routeByTap, tunnel: 'perhaps' },
  interfaces: [...interfaces.slice(0, 2), tap],
  reasons: [{ code: 'tap-may-be-bridge', interface: 'tap0' }],
});
export const tapAlone = egressWith({ ipv4: { ...routeByTap, tunnel: 'no' }, interfaces: [tap] });
export const alone = egressWith({ interfaces: [interfaceWith('wg0', 'tunnel', { driver: 'wireguard' })] });
export const ikev2 = egressWith({ ipv4: wifi, interfaces: interfaces.slice(0, 2), ipsec: true });
export const twoTunnels = egressWith({ interfaces: [...interfaces, interfaceWith('tun0', 'tunnel')] });
export const offline = egressWith({ ipv4: null });

export const curl: OutsideProgram = {
  program: 'curl',
  family: 4,
  interface: 'wlan0',
  excludedBy: null,
  connectionIds: ['1'],
};
export const proxy: BrowserProxy = {
  type: 'socks',
  host: '127.0.0.1',
  port: 9050,
  resolvesNames: true,
  seenAtMs: nowMs,
};
export const cloudflare = { asn: 13_335, organisation: 'Cloudflare' };
export const endpoint: TunnelEndpoint = {
  address: '198.51.100.9',
  family: 4,
  interface: 'wlan0',
  tunnel: 'wg0',
  shownBy: 'host-route',
  program: null,
  place: placeIn('SE'),
  network: null,
};
