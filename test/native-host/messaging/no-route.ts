import type { Egress } from '../../../native-host/protocol.ts';

/** A computer without a network. */
export const noRoute: Egress = {
  ...{ takenAtMs: 0, ipv4: null, ipv6: null, interfaces: [], nameServers: [], tunnelEndpoints: [], ipsec: null },
  ...{ resolver: 'other', bypasses: [], bypassCount: 0 },
  ...{ interfaceCount: 0, nameServerCount: 0, tunnelEndpointCount: 0, reasons: [] },
};
