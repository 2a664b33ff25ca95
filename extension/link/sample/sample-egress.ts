import type { Egress, EgressRoute, Interface } from '../../../native-host/protocol.ts';

/** Egress of the sample computer: by Wi-Fi, or by a tunnel over it; a tunnel for IPv4 alone if it leaks. */
export function sampleEgress(takenAtMs: number, tunnel: boolean, leaks = false): Egress {
  const wifi: EgressRoute = {
    interface: 'wlan0',
    kind: 'wifi',
    sourceAddress: '192.0.2.7',
    gateway: '192.0.2.1',
    tunnel: 'no',
    encrypts: false,
  };
  const wifi6: EgressRoute = { ...wifi, sourceAddress: '2001:db8:ffff::7', gateway: 'fe80::1' };
  const wireguard: EgressRoute = {
    interface: 'wg0',
    kind: 'tunnel',
    sourceAddress: '198.51.100.2',
    gateway: null,
    tunnel: 'yes',
    encrypts: true,
  };
  return {
    takenAtMs,
    ipv4: tunnel ? wireguard : wifi,
    ipv6: tunnel && !leaks ? null : wifi6,
    interfaces: [
      { name: 'lo', kind: 'loopback', driver: null, up: true, addresses: ['127.0.0.1', '::1'], addressCount: 2 },
      {
        ...{ name: 'wlan0', kind: 'wifi', driver: null, up: true },
        ...{ addresses: ['192.0.2.7', '2001:db8:ffff::7'], addressCount: 2 },
      },
      ...(tunnel ? [wg0] : []),
    ],
    interfaceCount: tunnel ? 3 : 2,
    resolver: 'resolv.conf',
    nameServers: [
      {
        ...(tunnel && !leaks
          ? { address: '198.51.100.1', interface: 'wg0' }
          : { address: '192.0.2.1', interface: 'wlan0' }),
        asked: 'first',
      },
    ],
    nameServerCount: 1,
    tunnelEndpoints: tunnel ? [{ address: '203.0.113.77', interface: 'wlan0' }] : [],
    tunnelEndpointCount: tunnel ? 1 : 0,
    bypasses: [],
    bypassCount: 0,
    ipsec: null,
    reasons: [],
  };
}

const wg0: Interface = {
  ...{ name: 'wg0', kind: 'tunnel', driver: 'wireguard', up: true },
  ...{ addresses: ['198.51.100.2'], addressCount: 1 },
};
