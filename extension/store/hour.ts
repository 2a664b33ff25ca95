import type { ClosedConnection, StateChange, Sample } from '../contract/past.ts';
import type { HourUpdate } from '../contract/page-messages.ts';

/** The last hour, as far as TapMap watched it. In memory only, and immutable like the rest of the state. */
export type Hour = {
  /** It is complete from this moment on; null before the first poll. */
  readonly sinceMs: number | null;
  /** The connections that closed, in the order in which that was seen. */
  readonly closed: readonly ClosedConnection[];
  /** By id, for open connections: the states that they left. */
  readonly stateChanges: ReadonlyMap<string, readonly StateChange[]>;
  /** Oldest first. */
  readonly samples: readonly Sample[];
  /** Parts of an incomplete hour, in order. */
  readonly arriving: readonly HourUpdate[];
};

export const noHour: Hour = { sinceMs: null, closed: [], stateChanges: new Map(), samples: [], arriving: [] };

export const hourMs = 3_600_000;

/** About 20 MB. At a hundred new connections a second that is about three minutes, which `sinceMs` shows. */
export const maxClosed = 20_000;

/** Polls within this time become one sample, so that an hour has 720 at most. */
export const sampleMs = 10_000;
