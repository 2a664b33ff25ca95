import type { Socket } from './socket.ts';

/** What no row of any table tells of a socket: its owner is sought, its figures come from elsewhere if at all. */
export const unknownFields = {
  owner: null,
  pid: null,
  processName: null,
  executable: null,
  service: null,
  namespace: null,
  rttMs: null,
  minRttMs: null,
  bytesSent: null,
  bytesReceived: null,
  firstSeenMs: 0,
  closedAtMs: null,
} as const satisfies Partial<Socket>;
