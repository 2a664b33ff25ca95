import type { Connection, TcpState } from '../../native-host/protocol.ts';

/** A closed connection, and the states it went through. */
export type ClosedConnection = { connection: Connection; stateChanges: readonly StateChange[] };

/** A state that a connection left, and when that was seen. */
export type StateChange = { untilMs: number; state: TcpState | null };

/**
 * What one poll saw, or several consecutive ones.
 *
 * If `sinceMs` is later than the previous sample, nothing was polled in between.
 */
export type Sample = {
  sinceMs: number;
  atMs: number;
  /** Open at `atMs`, without those that only listen. */
  connections: number;
  countries: number;
  /** Bytes transferred between `sinceMs` and `atMs`; null if the system does not report them. */
  bytesSent: number | null;
  bytesReceived: number | null;
};

/** Long enough to notice a connection that lived for some milliseconds. */
export const keepClosedMs = 60_000;
