import type { StateUpdate } from './state-updates.ts';
import type { Connection, ConnectionChange, ConnectionClose, KnownName } from '../../native-host/protocol.ts';
import type { SeenHost } from '../sites/seen-host.ts';
import type { Cleared } from './cleared.ts';
import type { Settings } from './settings.ts';
import type { ClosedConnection, Sample, StateChange } from './past.ts';
import type { Rate } from './rate.ts';

/** Background → page. A page that attaches gets one of each (the snapshot in parts), then every change. */
export type PageUpdate =
  | StateUpdate
  | SnapshotUpdate
  | ChangesUpdate
  | HourUpdate
  | SitesUpdate
  | BrowserPidsUpdate
  | NamesUpdate
  | ClockUpdate
  | ClearedUpdate;

/**
 * One numbered part of all connections; `part` counts from 1. They replace the previous ones once the last part has
 * arrived.
 */
export type SnapshotUpdate = {
  type: 'snapshot';
  part: number;
  parts: number;
  takenAtMs: number;
  /** Time of the same host's previous poll; null for its first poll, and for the snapshot of a page that attaches. */
  previousTakenAtMs: number | null;
  connections: Connection[];
};

export type ChangesUpdate = {
  type: 'changes';
  takenAtMs: number;
  /** Time of the previous poll, even if that had no changes and was not passed on. */
  previousTakenAtMs: number | null;
  opened: Connection[];
  changed: ConnectionChange[];
  closed: ConnectionClose[];
};

/** One numbered part of what only earlier polls have shown, sent last to a page that attaches. */
export type HourUpdate = {
  type: 'hour';
  part: number;
  parts: number;
  sinceMs: number;
  closed: ClosedConnection[];
  stateChanges: [id: string, stateChanges: readonly StateChange[]][];
  samples: Sample[];
  rates: [id: string, rate: Rate][];
};

/** Which hosts the browser got responses from; null while the user does not want that, or the browser does not permit it. */
export type SitesUpdate = { type: 'sites'; sites: readonly SeenHost[] | null };

/** The browser's processes that own sockets; none where they are not known. */
export type BrowserPidsUpdate = { type: 'browserPids'; browserPids: readonly number[] };

/** The names that the computer itself gives to addresses. */
export type NamesUpdate = { type: 'names'; names: readonly KnownName[] };

/** The computer's clock was set by so much (less than zero: back): every time so far moves with it. */
export type ClockUpdate = { type: 'clock'; stepMs: number };

/** The user has cleared what was kept: nothing is left of the past, and what is open now stays. */
export type ClearedUpdate = { type: 'cleared'; cleared: Cleared };

/**
 * Background → full tab, not a part of the state: the view of this tab as `formatPageAddress` writes it, first of all and
 * whenever another is to be shown. Null: the background knows none.
 */
export type ViewUpdate = { type: 'view'; view: string | null };

/** Page → background. */
export type PageRequest =
  | { type: 'change-settings'; change: Partial<Settings> }
  | { type: 'set-visible'; visible: boolean }
  /** What the user has made of the full tab's view: kept for a reload, in memory. */
  | { type: 'set-view'; view: string }
  /** Restart the host, whatever made it stop. */
  | { type: 'retry-host' }
  /** Reload the database files: the user has installed a newer one. */
  | { type: 'reload-databases' }
  /** Run a public IP check once, if the user has allowed a service. */
  | { type: 'check-exit' }
  /** Clear all that is kept: settings return to their defaults, and the past is gone, in memory too. */
  | { type: 'clear' };
