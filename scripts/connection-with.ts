import type { Connection } from '../native-host/protocol.ts';

/** An open HTTPS connection without a place, with these fields overridden. */
export function connectionWith(fields: Partial<Connection>): Connection {
  return {
    id: '1',
    protocol: 'tcp',
    family: 4,
    localAddress: '192.0.2.1',
    localPort: 50_000,
    remoteAddress: '198.51.100.7',
    remotePort: 443,
    state: 'ESTABLISHED',
    direction: 'outgoing',
    scope: 'public',
    pid: null,
    processName: null,
    executable: null,
    owner: null,
    service: null,
    namespace: null,
    firstSeenMs: 1000,
    lastSeenMs: 1000,
    closedAtMs: null,
    rttMs: null,
    minRttMs: null,
    bytesSent: null,
    bytesReceived: null,
    interface: null,
    routeInterface: null,
    place: null,
    network: null,
    traits: [],
    ...fields,
  };
}
