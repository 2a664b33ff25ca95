import type { ClosedConnection, StateChange, Sample } from '../contract/past.ts';
import type { HourUpdate } from '../contract/page-messages.ts';

/** The last hour, as far as TapMap watched it. In memory only; like all that is known, never changed in place. */
export type Hour = {
  /** From this moment on it is complete; null before the first look. */
  readonly sinceMs: number | null;
  /** The connections that closed, in the order in which that was seen. */
  readonly closed: readonly ClosedConnection[];
  /** By id, of connections that are open: the states that they left. */
  readonly stateChanges: ReadonlyMap<string, readonly StateChange[]>;
  /** From the oldest to the newest. */
  readonly samples: readonly Sample[];
  /** Parts of an hour that is not complete yet, in order. */
  readonly arriving: readonly HourUpdate[];
};

export const noHour: Hour = { sinceMs: null, closed: [], stateChanges: new Map(), samples: [], arriving: [] };

export const hourMs = 3_600_000;

/** About 20 MB. At a hundred new connections a second that is some three minutes, and `sinceMs` says so. */
export const maxClosed = 20_000;

/** Looks that together take no longer than this become one sample, so that an hour has 720 at the most. */
export const sampleMs = 10_000;
