import type { Connection, TcpState } from '../../native-host/protocol.ts';

/** A connection that closed, and the states that it went through. */
export type ClosedConnection = { connection: Connection; stateChanges: readonly StateChange[] };

/** A state that a connection left, and when that was seen. */
export type StateChange = { untilMs: number; state: TcpState | null };

/**
 * What one look saw, or several that followed each other.
 *
 * Where `sinceMs` is later than the moment of the sample before, nobody looked in between.
 */
export type Sample = {
  sinceMs: number;
  atMs: number;
  /** Open at `atMs`, without those that only listen. */
  connections: number;
  countries: number;
  /** Bytes that moved between `sinceMs` and `atMs`; null where the system does not tell. */
  bytesSent: number | null;
  bytesReceived: number | null;
};

/** Long enough for an eye to catch a connection that lived for some milliseconds. */
export const keepClosedMs = 60_000;
