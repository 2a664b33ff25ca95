import type { EgressReason } from '../../../native-host/protocol.ts';
import { checkWith, egressWith, seenIn, wifi, wifi6 } from './evidence.ts';
import { aTunnel, curl, dutchTunnel, netherlands, noVpn, offline } from './situations.ts';
import type { Case } from './verdict-case.ts';

const ipv6Past = (...reasons: EgressReason[]) => egressWith({ ipv6: wifi6, reasons });
const sink: EgressReason = { code: 'held-by-sink', family: 6, interface: 'ipv6leakintrf0', driver: 'dummy' };
const mullvad: EgressReason = { code: 'blocking-app', app: 'Mullvad', shownBy: 'mark', name: 'wg0-mullvad' };
const halfPast = { bypasses: [{ prefix: '0.0.0.0/2', interface: 'wlan0' }], bypassCount: 1 };
const elsewhere = (tunnel: boolean, count: number): EgressReason => ({
  ...{ code: 'destinations-elsewhere', family: 4, protocol: 'tcp', port: 443, count, of: 20, tunnel },
  ...{ interface: tunnel ? 'wg0' : 'wlan0' },
});

/** For computers as VPN software leaves them. */
export const fieldCases: Record<string, Case[]> = {
  'a family that is held on this computer': [
    [
      'by a sink beside a healthy tunnel',
      aTunnel,
      { egress: egressWith({ reasons: [sink] }) },
      'as-expected',
      { blocked: null },
      { kind: 'no-route', blocked: { by: 'sink', interface: 'ipv6leakintrf0' } },
    ],
    [
      'by a route',
      aTunnel,
      { egress: { ...offline, reasons: [{ code: 'held-by-route', family: 4, by: 'blackhole' }] } },
      'no-route',
      { blocked: { by: 'route' } },
      { blocked: null },
    ],
    [
      'by a sink that was left behind without the tunnel',
      aTunnel,
      { egress: { ...noVpn, reasons: [sink] } },
      'no-tunnel',
    ],
  ],
  'a family beside the other’s tunnel': [
    [
      'of which nothing was seen',
      aTunnel,
      { egress: ipv6Past() },
      'unknown',
      { kind: 'as-expected' },
      { missing: ['unseen'], exit: null, interface: 'wlan0' },
    ],
    ['of which one was, and closed', aTunnel, { egress: ipv6Past(), leaving: [6] }, 'no-tunnel'],
    [
      'of which nothing was seen, from an address elsewhere',
      netherlands,
      { egress: ipv6Past(), check: checkWith([seenIn('NL')]), ownAddresses: [seenIn('DE', 6)] },
      'unknown',
      { kind: 'as-expected' },
      { missing: ['unseen'], exit: null },
    ],
    [
      'that is seen elsewhere',
      netherlands,
      { egress: ipv6Past(), leaving: [6], check: checkWith([seenIn('NL')]), ownAddresses: [seenIn('DE', 6)] },
      'unexpected-country',
    ],
    [
      'that the VPN app blocks',
      dutchTunnel,
      { egress: ipv6Past(mullvad), check: checkWith([seenIn('NL')]) },
      'as-expected',
      {},
      { kind: 'no-route', blocked: { by: 'app', app: 'Mullvad' } },
    ],
    ['that the VPN app lets through after all', aTunnel, { egress: ipv6Past(mullvad), leaving: [6] }, 'no-tunnel'],
    ['while no tunnel is up', aTunnel, { egress: egressWith({ ipv4: wifi, ipv6: wifi6 }) }, 'no-tunnel'],
  ],
  'part of the Internet is led past the tunnel': [
    [
      'by prefixes',
      aTunnel,
      { egress: egressWith(halfPast) },
      'partly-outside',
      { past: [{ interface: 'wlan0', prefixes: ['0.0.0.0/2'] }] },
    ],
    [
      'by prefixes of the other family',
      aTunnel,
      { egress: egressWith({ bypasses: [{ prefix: '2000::/4', interface: 'wlan0' }] }) },
      'as-expected',
    ],
    ['by several next hops', aTunnel, { egress: egressWith({ reasons: [elsewhere(false, 10)] }) }, 'partly-outside'],
    [
      'by prefixes, under an app that may block it',
      aTunnel,
      { egress: egressWith({ ...halfPast, reasons: [mullvad] }) },
      'unknown',
      { missing: ['past-blocked'] },
    ],
    [
      'by prefixes, and a program gets through in spite of the app',
      aTunnel,
      { egress: egressWith({ ...halfPast, reasons: [mullvad] }), outside: [curl] },
      'partly-outside',
    ],
    [
      'while half of it goes into one',
      aTunnel,
      { egress: { ...noVpn, reasons: [elsewhere(true, 10)] } },
      'partly-outside',
    ],
    [
      'while a company’s networks go into one',
      aTunnel,
      { egress: { ...noVpn, reasons: [elsewhere(true, 1)] } },
      'no-tunnel',
    ],
    [
      'which exits elsewhere',
      dutchTunnel,
      { egress: egressWith(halfPast), check: checkWith([seenIn('DE')]) },
      'unexpected-country',
    ],
  ],
};
