import { closedIn, stateChangesAfter } from './closed-in.ts';
import type { Difference } from './differences.ts';
import { hourMs, maxClosed, noHour, type Hour } from '../hour.ts';
import type { ClosedConnection } from '../../contract/past.ts';
import type { AppState } from '../app-state.ts';
import { continues, lostWithHost } from './lost-with-host.ts';
import { sampleOf } from './sample-of.ts';
import { samplesAfter } from './samples-after.ts';

/** Two consecutive polls; `previousTakenAtMs` is null if `after` is the first poll of a host. */
export type PollPair = {
  before: AppState;
  after: AppState;
  found: Difference[];
  takenAtMs: number;
  previousTakenAtMs: number | null;
};

/**
 * The hour after a poll. It starts over if the clock was set back while no host ran that could tell by how much: earlier
 * entries would be in the future.
 */
export function hourAfter(looks: PollPair): Hour {
  const { before, after, found, takenAtMs, previousTakenAtMs } = looks;
  const isReopened = before.takenAtMs === null || takenAtMs < before.takenAtMs;
  const hour = isReopened ? { ...noHour, sinceMs: takenAtMs } : before.hour;
  const closed =
    previousTakenAtMs === null ? closedAtFirst(looks, hour, isReopened) : closedIn(found, hour.stateChanges);
  const sample = sampleOf({ takenAtMs, previousTakenAtMs, connections: after.connections, found });
  return {
    ...hour,
    ...keepClosedOfHour(hour, closed, takenAtMs),
    stateChanges:
      previousTakenAtMs === null
        ? continuedStateChanges(looks, hour)
        : stateChangesAfter(hour.stateChanges, found, takenAtMs),
    samples: samplesAfter(hour.samples, sample),
  };
}

/**
 * A host that has just started also reports what closed a short while ago, which the previous host may have reported
 * already.
 */
function closedAtFirst({ before, after, found }: PollPair, hour: Hour, isReopened: boolean): ClosedConnection[] {
  const knownIds = new Set(hour.closed.map(({ connection }) => connection.id));
  const news = closedIn(found, noHour.stateChanges).filter(({ connection }) => !knownIds.has(connection.id));
  return isReopened ? news : [...lostWithHost(before, after), ...news];
}

/** The state changes of connections that the next host continues; those that it lists as new begin without any. */
function continuedStateChanges(
  { before, after, found, takenAtMs }: PollPair,
  { stateChanges }: Hour,
): Hour['stateChanges'] {
  const kept = [...stateChanges].filter(([id]) => continues(before.connections.get(id), after));
  return stateChangesAfter(
    new Map(kept),
    found.filter(({ was }) => continues(was ?? undefined, after)),
    takenAtMs,
  );
}

/** Without those that closed more than an hour ago, and without the oldest if there are too many. */
function keepClosedOfHour(
  { closed: before, sinceMs }: Hour,
  more: ClosedConnection[],
  takenAtMs: number,
): Pick<Hour, 'closed' | 'sinceMs'> {
  const isRecent = ({ connection }: ClosedConnection) => (connection.closedAtMs ?? takenAtMs) > takenAtMs - hourMs;
  const [oldest] = before;
  if (more.length === 0 && (oldest === undefined || isRecent(oldest))) return { closed: before, sinceMs };
  const all = before.length === 0 ? more : [...before, ...more];
  const found = all.findIndex(isRecent);
  const recent = found === -1 ? all.length : found;
  const first = Math.max(all.length - maxClosed, recent);
  const dropped = first > recent ? (all[first - 1]?.connection.closedAtMs ?? null) : null;
  return {
    closed: first === 0 ? all : all.slice(first),
    sinceMs: dropped === null ? sinceMs : Math.max(sinceMs ?? dropped, dropped),
  };
}
