import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';

/** Egress of the sample computer: by Wi-Fi, or by a tunnel over it; a tunnel for IPv4 alone if it leaks. */
export function sampleEgress(takenAtMs: number, tunnel: boolean, leaks = false): Egress {
  const wifi: EgressRoute = {
    interface: 'wlan0',
    kind: 'wifi',
    sourceAddress: '192.0.2.7',
    gateway: '192.0.2.1',
    tunnel: 'no',
  };
  const wifi6: EgressRoute = { ...wifi, sourceAddress: '2001:db8:ffff::7', gateway: 'fe80::1' };
  const wireguard: EgressRoute = {
    interface: 'wg0',
    kind: 'tunnel',
    sourceAddress: '198.51.100.2',
    gateway: null,
    tunnel: 'yes',
  };
  return {
    takenAtMs,
    ipv4: tunnel ? wireguard : wifi,
    ipv6: tunnel && !leaks ? null : wifi6,
    interfaces: [
      { name: 'lo', kind: 'loopback', driver: null, up: true, addresses: ['127.0.0.1', '::1'] },
      { name: 'wlan0', kind: 'wifi', driver: null, up: true, addresses: ['192.0.2.7', '2001:db8:ffff::7'] },
      ...(tunnel
        ? [{ name: 'wg0', kind: 'tunnel' as const, driver: 'wireguard', up: true, addresses: ['198.51.100.2'] }]
        : []),
    ],
    nameServers: [
      tunnel && !leaks ? { address: '198.51.100.1', interface: 'wg0' } : { address: '192.0.2.1', interface: 'wlan0' },
    ],
    tunnelEndpoints: tunnel ? [{ address: '203.0.113.77', interface: 'wlan0' }] : [],
    ipsec: null,
    reasons: [],
  };
}
