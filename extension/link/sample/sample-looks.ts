import type { Connection, ConnectionChange, ConnectionClose } from '../../../native-host/protocol.ts';
import type { ChangesUpdate } from '../../contract/page-messages.ts';
import { random } from './random.ts';
import { sampleConnection, sampleConnections } from './sample-connections.ts';

/**
 * How much changes from poll to poll: nothing; one connection closes and another opens; or what happens on a computer
 * in use: about one in fifty closes and as many open, some live shorter than an interval, and one in eight has traffic.
 */
export type Pace = 'quiet' | 'one' | 'usual';

export type SampleLooks = {
  /** All connections of the first poll. */
  readonly first: Connection[];
  /** Those that are open as of the last poll. */
  open(): Connection[];
  /** The changes found by the next poll. */
  next(takenAtMs: number, pace: Pace): ChangesUpdate;
};

/** A sample computer that is polled repeatedly: the same sequence every time. */
export function sampleLooks(count: number, firstAtMs: number): SampleLooks {
  const first = sampleConnections(count, firstAtMs);
  const open = new Map(first.filter(({ closedAtMs }) => closedAtMs === null).map((each) => [each.id, each]));
  const passing = first.filter(isPassing).map(({ id }) => id);
  let lastAtMs = firstAtMs;
  let lookCount = 0;
  let nextNumber = count;

  function openOne(takenAtMs: number): Connection {
    let made: Connection;
    do made = sampleConnection(nextNumber++, takenAtMs, count > 400);
    while (!isPassing(made));
    const bytes = made.protocol === 'udp' ? {} : { bytesSent: 0, bytesReceived: 0 };
    return { ...made, firstSeenMs: takenAtMs, ...bytes };
  }

  function begin(takenAtMs: number): Connection {
    const made = openOne(takenAtMs);
    const begun: Connection =
      made.protocol === 'tcp' && nextNumber % 8 === 0 ? { ...made, state: 'SYN_SENT', rttMs: null } : made;
    open.set(begun.id, begun);
    passing.push(begun.id);
    return begun;
  }

  function change(id: string, fields: Partial<Connection>): ConnectionChange[] {
    const before = open.get(id);
    if (before === undefined) return [];
    open.set(id, { ...before, ...fields });
    return [{ id, ...fields }];
  }

  return {
    first,
    open: () => [...open.values()],
    next(takenAtMs, pace) {
      const passedS = (takenAtMs - lastAtMs) / 1000;
      const previousTakenAtMs = lastAtMs;
      lastAtMs = takenAtMs;
      lookCount++;
      const closed: ConnectionClose[] = passing.splice(0, turnover(pace, count, lookCount)).map((id) => {
        open.delete(id);
        return { id, closedAtMs: takenAtMs };
      });
      const changed =
        pace === 'usual' ? moved(open, random(lookCount), passedS).flatMap(([id, f]) => change(id, f)) : [];
      const opened = Array.from({ length: turnover(pace, count, lookCount + 14) }, () => begin(takenAtMs));
      if (pace === 'usual' && lookCount % 2 === 0) closed.push({ ...openOne(takenAtMs), closedAtMs: takenAtMs });
      return { type: 'changes', takenAtMs, previousTakenAtMs, opened, changed, closed };
    },
  };
}

/** How many close in this poll, and open some polls earlier, so that the total rises and falls. */
function turnover(pace: Pace, count: number, lookCount: number): number {
  if (pace === 'quiet') return 0;
  if (pace === 'one' || count < 50) return Math.min(1, count);
  return Math.round((count / 50) * (1 + Math.sin(lookCount / 9) / 2));
}

/** Whether the connection is one of those that come and go; the others stay open as long as the page. */
function isPassing({ scope, state, closedAtMs, bytesReceived, processName }: Connection): boolean {
  if (scope !== 'public' || closedAtMs !== null || processName === 'weather-applet') return false;
  return state === null || state === 'SYN_SENT' || (bytesReceived ?? 0) < 20_000_000;
}

/** The fields changed by traffic, and by the replies to pending connections. */
function moved(
  open: ReadonlyMap<string, Connection>,
  next: () => number,
  passedS: number,
): [id: string, fields: Partial<Connection>][] {
  const all: [string, Partial<Connection>][] = [];
  for (const { id, state, scope, ...connection } of open.values()) {
    const { minRttMs, bytesSent, bytesReceived } = connection;
    if (state === 'SYN_SENT' && minRttMs !== null) {
      all.push([id, { state: 'ESTABLISHED', rttMs: minRttMs }]);
    } else if (state === 'ESTABLISHED' && scope === 'public' && next() < 1 / 8) {
      const received = Math.round(next() ** 3 * 400_000 * passedS);
      const sent = Math.round(received * 0.04 + next() * 600);
      const rttMs = minRttMs === null ? null : Math.round(minRttMs * (10 + 4 * next())) / 10;
      all.push([id, { rttMs, bytesSent: (bytesSent ?? 0) + sent, bytesReceived: (bytesReceived ?? 0) + received }]);
    }
  }
  return all;
}
