import type { NewSinceVisit, Overview } from './overview.ts';
import type { ClearedUpdate, PageRequest } from '../contract/page-messages.ts';
import type { StateUpdate } from '../contract/state-updates.ts';

/**
 * Background → popup: the same as for a full tab, but an overview in place of all connections. Ten thousand of them
 * would take seconds to reach a page that shows ten lines.
 */
export type PopupUpdate = StateUpdate | OverviewUpdate | ClearedUpdate;

export type OverviewUpdate = {
  type: 'overview';
  /** The popup's search; the overview counts only matching connections. */
  query: string;
  /** Null before the first snapshot is complete. */
  overview: Overview | null;
  /** Null if there was no earlier visit. */
  newSinceVisit: NewSinceVisit | null;
};

/** Popup → background. */
export type PopupRequest = PageRequest | { type: 'search'; query: string };
