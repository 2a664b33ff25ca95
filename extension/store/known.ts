import type { Connection, Database } from '../../native-host/protocol.ts';
import type { HostState } from '../background/host-state.ts';
import type { PageProblem } from '../background/page-messages.ts';

/** All that the extension knows now. Never changed in place: what is the same object has not changed. */
export type Known = {
  readonly host: HostState;
  /** Whether the host runs as long as the browser does; null until storage has been read. */
  readonly watching: boolean | null;
  readonly databases: readonly Database[];
  readonly problems: readonly PageProblem[];
  /** When the host last looked; null before the first snapshot is complete. */
  readonly takenAtMs: number | null;
  /** By id: the open ones, and those closed less than `keepClosedMs` before the last look. */
  readonly connections: ReadonlyMap<string, Connection>;
  /** Parts of a snapshot that is not complete yet, in order. */
  readonly arriving: readonly (readonly Connection[])[];
};

export const nothingKnown: Known = {
  host: { kind: 'starting' },
  watching: null,
  databases: [],
  problems: [],
  takenAtMs: null,
  connections: new Map(),
  arriving: [],
};

/** Long enough for an eye to catch a connection that lived for some milliseconds. */
export const keepClosedMs = 60_000;
