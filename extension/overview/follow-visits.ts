import type { Connection } from '../../native-host/protocol.ts';
import type { NewSinceVisit } from './overview.ts';
import { endVisit, newSinceVisit, record, noVisit, resume, type Visits } from './visits.ts';

export type FollowedVisits = {
  fresh(): NewSinceVisit | null;
  record(connections: Iterable<Connection>): void;
  /** How many pages somebody can see now. */
  count(visible: number): void;
  /** An earlier background told how its last visit ended. */
  restore(seen: NonNullable<Visits['seen']>): void;
};

type Listener = {
  startTimer: (delayMs: number, callback: () => void) => { stop(): void };
  /** A visit is over. */
  onEnd: (seen: NonNullable<Visits['seen']>) => void;
};

/**
 * Follows when somebody looks at TapMap, and so what is new to them.
 *
 * A visit ends when no page has been in sight for a moment: browsers call a popup hidden while they open it, and who
 * opens it again at once wants to read the same. Who opens a page beside another finds nothing new in it.
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
    fresh: () => newSinceVisit(visits),
    record(connections) {
      visits = record(visits, connections);
    },
    count(now) {
      if (now === visible) return;
      leaving?.stop();
      leaving = null;
      // What is met from now on has not been seen, however long the moment takes.
      const after = endVisit(visits, Date.now());
      if (now === 0) leaving = startTimer(momentMs, () => end(after));
      else if (visible > 0) end(after);
      visible = now;
    },
    restore(seen) {
      if (visits.seen === null) visits = resume(visits, seen);
    },
  };
}

const momentMs = 1000;
