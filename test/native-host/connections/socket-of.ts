import type { Socket, SocketChanges } from '../../../native-host/sockets/socket.ts';

/** An established TCP connection, but for what is told. */
export const socketOf = (fields: Partial<Socket> = {}): Socket => ({
  ...{ id: '1', protocol: 'tcp', family: 4, state: 'ESTABLISHED', namespace: null, service: null },
  ...{ localAddress: '10.0.0.2', localPort: 40_000, remoteAddress: '192.0.2.7', remotePort: 443 },
  ...{ pid: 17, processName: 'browser', executable: '/usr/bin/browser', owner: 'anna' },
  ...{ rttMs: 12, minRttMs: 9, bytesSent: 100, bytesReceived: 300, opener: null, firstSeenMs: 1000, closedAtMs: null },
  boundIndex: 0,
  ...fields,
});

export const changesOf = (changes: Partial<SocketChanges>): SocketChanges => ({
  ...{ opened: [], changed: [], closed: [], problems: [] },
  ...changes,
});
