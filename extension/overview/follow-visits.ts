import type { Connection } from '../../native-host/protocol.ts';
import type { NewSinceVisit } from './overview.ts';
import { endVisit, knownNames, newSinceVisit, record, noVisit, resume, type Visits } from './visits.ts';

export type FollowedVisits = {
  newSinceVisit(): NewSinceVisit | null;
  record(connections: Iterable<Connection>): void;
  /** The number of pages that are visible now. */
  count(visible: number): void;
  /** The clock was set. */
  moveClock(stepMs: number): void;
  /** The end of the last visit, stored before the background restarted. */
  restore(seen: NonNullable<Visits['seen']>): void;
  /** The user clears it. Returns how many programs and countries were known. */
  clear(): number;
};

type Listener = {
  startTimer: (delayMs: number, callback: () => void) => { stop(): void };
  /** A visit has ended, or its end is to be stored by another clock. */
  onEnd: (seen: NonNullable<Visits['seen']>) => void;
};

/**
 * Tracks the user's visits to TapMap, and so what is new to them.
 *
 * A visit ends when no page has been visible for a moment: browsers report a popup as hidden while they open it, and a
 * user who reopens it at once wants to read the same. A page opened while another is visible has nothing new.
 */
export function followVisits({ startTimer, onEnd }: Listener): FollowedVisits {
  let visits = noVisit;
  let visible = 0;
  let leaving: { stop(): void } | null = null;

  function end(after: Visits): void {
    leaving = null;
    if (after.seen === null) return;
    visits = resume(visits, after.seen);
    onEnd(after.seen);
  }

  return {
    newSinceVisit: () => newSinceVisit(visits),
    record(connections) {
      visits = record(visits, connections);
    },
    count(now) {
      if (now === visible) return;
      leaving?.stop();
      leaving = null;
      // What is first seen from now on is new, however long that moment takes.
      const after = endVisit(visits, Date.now());
      if (now === 0) leaving = startTimer(momentMs, () => end(after));
      else if (visible > 0) end(after);
      visible = now;
    },
    moveClock(stepMs) {
      if (visits.seen === null) return;
      const seen = { ...visits.seen, endedAtMs: visits.seen.endedAtMs + stepMs };
      visits = { ...visits, seen };
      onEnd(seen);
    },
    restore(seen) {
      if (visits.seen === null) visits = resume(visits, seen);
    },
    clear() {
      const known = knownNames(visits);
      leaving?.stop();
      leaving = null;
      visits = noVisit;
      return known;
    },
  };
}

const momentMs = 1000;
