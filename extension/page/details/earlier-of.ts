import type { Connection } from '../../../native-host/protocol.ts';
import type { Hour } from '../../store/hour.ts';
import type { ClosedConnection, StateChange } from '../../contract/past.ts';
import { programOf } from '../../connection/program-of.ts';

/** The closed connections of the same program to the same address, oldest first. */
export function earlierOf(connection: Connection, { closed }: Hour): ClosedConnection[] {
  const { remoteAddress, id } = connection;
  const program = programOf(connection);
  if (remoteAddress === null || program === null) return [];
  return closed.filter(
    ({ connection: other }) => other.remoteAddress === remoteAddress && other.id !== id && programOf(other) === program,
  );
}

/** The states that a connection, open or closed, had left by a moment. */
export function turnsOf({ id, closedAtMs }: Connection, hour: Hour, atMs: number): readonly StateChange[] {
  const all =
    (closedAtMs === null ? hour.stateChanges.get(id) : undefined) ??
    hour.closed.findLast(({ connection }) => connection.id === id)?.stateChanges ??
    [];
  return all.filter(({ untilMs }) => untilMs <= atMs);
}
