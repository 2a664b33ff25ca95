import type { NewSinceVisit, Overview } from './overview.ts';
import type { PageRequest, PageUpdate } from '../contract/page-messages.ts';

/**
 * Background → popup: what a full tab is told, but an overview in place of all connections. Ten thousand of them would
 * take seconds on their way to a page that shows ten lines.
 */
export type PopupUpdate =
  Extract<PageUpdate, { type: 'host' | 'settings' | 'databases' | 'problems' | 'egress' | 'exit' }> | OverviewUpdate;

export type OverviewUpdate = {
  type: 'overview';
  /** What the popup looks for; the overview counts only connections that fit. */
  query: string;
  /** Null before the first snapshot is complete. */
  overview: Overview | null;
  /** Null where nobody looked before. */
  fresh: NewSinceVisit | null;
};

/** Popup → background. */
export type PopupRequest = PageRequest | { type: 'search'; query: string };
