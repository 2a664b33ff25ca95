import type {
  Connection,
  ConnectionChange,
  ConnectionClose,
  Database,
  Egress,
  Problem,
} from '../../native-host/protocol.ts';
import type { ExitKnown } from '../exit/exit-known.ts';
import type { Settings } from './settings.ts';
import type { ClosedConnection, Sample, StateChange } from './past.ts';
import type { Rate } from './rate.ts';
import type { HostState } from './host-state.ts';

/** Background → page. On attach a page gets one of each (the snapshot in parts), afterwards whatever changes. */
export type PageUpdate =
  | { type: 'host'; host: HostState }
  | { type: 'settings'; settings: Settings }
  | { type: 'databases'; databases: Database[] }
  | { type: 'problems'; problems: PageProblem[] }
  | { type: 'egress'; egress: Egress | null }
  /** Null as long as there is nothing to judge: the host has not told the way out. */
  | { type: 'exit'; exit: ExitKnown | null }
  | SnapshotUpdate
  | ChangesUpdate
  | HourUpdate;

/** One numbered part of all connections; `part` counts from 1. They replace what was, when the last part is there. */
export type SnapshotUpdate = {
  type: 'snapshot';
  part: number;
  parts: number;
  takenAtMs: number;
  /** When the same host looked before; null for its first look, and for what a page is told when it attaches. */
  previousTakenAtMs: number | null;
  connections: Connection[];
};

export type ChangesUpdate = {
  type: 'changes';
  takenAtMs: number;
  /** When the host looked before, also where nothing had changed and that look was not passed on. */
  previousTakenAtMs: number | null;
  opened: Connection[];
  changed: ConnectionChange[];
  closed: ConnectionClose[];
};

/** One numbered part of what only earlier looks told: for a page that attaches, last of all. */
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

/** What went wrong: the host's problems, and one that only the extension can see. */
export type PageProblem = Problem | { code: 'message-malformed'; message: string; field: string };

/** Page → background. */
export type PageRequest =
  | { type: 'change-settings'; change: Partial<Settings> }
  | { type: 'set-visible'; visible: boolean }
  /** Start the host again, whatever made it stop. */
  | { type: 'retry-host' }
  /** Look for database files again: the user has put a newer one there. */
  | { type: 'reload-databases' }
  /** Ask others once where traffic comes out, if the user has allowed a service to be asked. */
  | { type: 'check-exit' }
  /** Clear what is kept on disk: all settings are as at first. */
  | { type: 'forget-settings' };
