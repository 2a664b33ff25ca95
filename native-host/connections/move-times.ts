import type { Connection } from '../protocol.ts';

/** Moves the times of a connection by so many milliseconds: the clock that they were told by has been set. */
export function moveTimes(connection: Connection, byMs: number): void {
  connection.firstSeenMs += byMs;
  connection.lastSeenMs += byMs;
  if (connection.closedAtMs !== null) connection.closedAtMs += byMs;
}
