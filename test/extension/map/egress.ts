import type { Egress, Interface, EgressRoute } from '../../../native-host/protocol.ts';

export const wifi: EgressRoute = {
  interface: 'wlan0',
  kind: 'wifi',
  sourceAddress: '192.0.2.1',
  gateway: '192.0.2.254',
  tunnel: 'no',
  encrypts: false,
};
export const tunnel: EgressRoute = {
  interface: 'wg0',
  kind: 'tunnel',
  sourceAddress: '10.2.0.2',
  gateway: null,
  tunnel: 'yes',
  encrypts: true,
};

/** IPv4 leaves over Wi-Fi, IPv6 has no route; a tunnel is up but not used. */
export function egressWith(fields: Partial<Egress> = {}): Egress {
  return {
    takenAtMs: 0,
    ipv4: wifi,
    ipv6: null,
    interfaces: [interfaceOf(wifi), interfaceOf(tunnel)],
    interfaceCount: 2,
    resolver: 'other',
    nameServers: [],
    nameServerCount: 0,
    tunnelEndpoints: [],
    tunnelEndpointCount: 0,
    bypasses: [],
    bypassCount: 0,
    ipsec: null,
    reasons: [],
    ...fields,
  };
}

function interfaceOf({ interface: name, kind, sourceAddress }: EgressRoute): Interface {
  return { name, kind, driver: null, up: true, addresses: [sourceAddress], addressCount: 1 };
}
