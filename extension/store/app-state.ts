import type { Connection, Database, Egress, KnownName } from '../../native-host/protocol.ts';
import type { Cleared } from '../contract/cleared.ts';
import type { HostState } from '../contract/host-state.ts';
import type { PageProblem } from '../contract/state-updates.ts';
import type { ExitState } from '../exit/exit-state.ts';
import type { SeenHost } from '../sites/seen-host.ts';
import type { Settings } from '../contract/settings.ts';
import { noHour, type Hour } from './hour.ts';
import type { Rate } from '../contract/rate.ts';

/** The extension's current state. Immutable: an object that is the same has not changed. */
export type AppState = {
  readonly host: HostState;
  /** Null until storage has been read. */
  readonly settings: Settings | null;
  readonly databases: readonly Database[];
  /** Whether the timer that updates them is installed; null while that is not known. */
  readonly updateTimer: boolean | null;
  readonly problems: readonly PageProblem[];
  /** The egress routes; null until the host has reported them. */
  readonly egress: Egress | null;
  /** Which hosts the browser got responses from; null while that is off. */
  readonly sites: readonly SeenHost[] | null;
  /** The browser's processes that own sockets; empty where they are not known. */
  readonly browserPids: readonly number[];
  /** The names that the computer itself gives to addresses. */
  readonly names: readonly KnownName[];
  /** Evidence, verdict and history of the exit; null while there is nothing to judge. */
  readonly exit: ExitState | null;
  /** When the host last polled; null before the first snapshot is complete. */
  readonly takenAtMs: number | null;
  /** By id: the open ones, and those closed less than `keepClosedMs` before the last poll. */
  readonly connections: ReadonlyMap<string, Connection>;
  /** Rates of open connections in the last poll; one without an entry transferred nothing, or its rate is unknown. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly hour: Hour;
  /** What was last cleared while this page was open; null if nothing was. */
  readonly cleared: Cleared | null;
  /** Parts of an incomplete snapshot, in order. */
  readonly arriving: readonly (readonly Connection[])[];
};

export const initialState: AppState = {
  host: { kind: 'starting' },
  settings: null,
  databases: [],
  updateTimer: null,
  problems: [],
  egress: null,
  sites: null,
  browserPids: [],
  names: [],
  exit: null,
  takenAtMs: null,
  connections: new Map(),
  rates: new Map(),
  hour: noHour,
  cleared: null,
  arriving: [],
};
