import type { NewSinceVisit, Overview, TabSummary } from './overview.ts';
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
  /** Of the current tab; null where nothing is recorded of it. */
  tab: TabSummary | null;
  /** Null if there was no earlier visit. */
  newSinceVisit: NewSinceVisit | null;
};

/** Popup → background: a search, or the browser's number for the current tab. */
export type PopupRequest = PageRequest | PopupAsk;
export type PopupAsk = { type: 'search'; query: string } | { type: 'set-tab'; tabId: number };
