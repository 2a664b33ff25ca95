import type { Connection } from '../../native-host/protocol.ts';
import type { ClosedConnection, Sample, StateChange } from '../contract/past.ts';
import type { Hour } from './hour.ts';
import type { AppState } from './app-state.ts';

/**
 * The same state by a clock that was set by `stepMs`: everything happened as long ago as before, so nothing is kept an
 * hour too long or too short. The exit has times of its own, which its watch moves.
 */
export function moveTimes(state: AppState, stepMs: number): AppState {
  const { takenAtMs, egress, connections, hour } = state;
  return {
    ...state,
    takenAtMs: takenAtMs === null ? null : takenAtMs + stepMs,
    egress: egress === null ? null : { ...egress, takenAtMs: egress.takenAtMs + stepMs },
    connections: new Map([...connections].map(([id, connection]) => [id, moveConnection(connection, stepMs)])),
    arriving: state.arriving.map((part) => part.map((connection) => moveConnection(connection, stepMs))),
    hour: moveHour(hour, stepMs),
  };
}

function moveConnection(connection: Connection, stepMs: number): Connection {
  const { firstSeenMs, lastSeenMs, closedAtMs } = connection;
  return {
    ...connection,
    firstSeenMs: firstSeenMs + stepMs,
    lastSeenMs: lastSeenMs + stepMs,
    closedAtMs: closedAtMs === null ? null : closedAtMs + stepMs,
  };
}

function moveHour({ sinceMs, closed, stateChanges, samples, arriving }: Hour, stepMs: number): Hour {
  const moveChanges = (changes: readonly StateChange[]): StateChange[] =>
    changes.map(({ untilMs, state }) => ({ untilMs: untilMs + stepMs, state }));
  const moveClosed = (each: ClosedConnection): ClosedConnection => ({
    connection: moveConnection(each.connection, stepMs),
    stateChanges: moveChanges(each.stateChanges),
  });
  const moveSample = (sample: Sample): Sample => ({
    ...sample,
    sinceMs: sample.sinceMs + stepMs,
    atMs: sample.atMs + stepMs,
  });
  return {
    sinceMs: sinceMs === null ? null : sinceMs + stepMs,
    closed: closed.map(moveClosed),
    stateChanges: new Map([...stateChanges].map(([id, changes]) => [id, moveChanges(changes)])),
    samples: samples.map(moveSample),
    arriving: arriving.map((part) => ({
      ...part,
      sinceMs: part.sinceMs + stepMs,
      closed: part.closed.map(moveClosed),
      stateChanges: part.stateChanges.map(([id, changes]) => [id, moveChanges(changes)]),
      samples: part.samples.map(moveSample),
    })),
  };
}
