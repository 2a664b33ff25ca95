import type { Socket } from '../../../native-host/sockets/socket.ts';

/** An outgoing TCP connection of a browser, with what a test changes of it. */
export function socket(differences: Partial<Socket> = {}): Socket {
  return {
    id: '1',
    protocol: 'tcp',
    family: 4,
    localAddress: '192.0.2.1',
    localPort: 50_000,
    remoteAddress: '203.0.113.9',
    remotePort: 443,
    state: 'ESTABLISHED',
    owner: 'ann',
    pid: 42,
    processName: 'browser',
    executable: '/usr/bin/browser',
    service: null,
    namespace: null,
    rttMs: 10,
    minRttMs: 8,
    bytesSent: 1,
    bytesReceived: 2,
    ...differences,
  };
}
