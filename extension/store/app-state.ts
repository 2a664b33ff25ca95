import type { Connection, Database, Egress } from '../../native-host/protocol.ts';
import type { HostState } from '../contract/host-state.ts';
import type { PageProblem } from '../contract/page-messages.ts';
import type { ExitKnown } from '../exit/exit-known.ts';
import type { Settings } from '../contract/settings.ts';
import { noHour, type Hour } from './hour.ts';
import type { Rate } from '../contract/rate.ts';

/** All that the extension knows now. Never changed in place: what is the same object has not changed. */
export type AppState = {
  readonly host: HostState;
  /** Null until storage has been read. */
  readonly settings: Settings | null;
  readonly databases: readonly Database[];
  readonly problems: readonly PageProblem[];
  /** The way out; null as long as the host has not told it. */
  readonly egress: Egress | null;
  /** Evidence, verdict and history of the exit; null as long as there is nothing to judge. */
  readonly exit: ExitKnown | null;
  /** When the host last looked; null before the first snapshot is complete. */
  readonly takenAtMs: number | null;
  /** By id: the open ones, and those closed less than `keepClosedMs` before the last look. */
  readonly connections: ReadonlyMap<string, Connection>;
  /** How fast open connections moved bytes in the last look; one that is not there moved none, or it is not known. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly hour: Hour;
  /** Parts of a snapshot that is not complete yet, in order. */
  readonly arriving: readonly (readonly Connection[])[];
};

export const initialState: AppState = {
  host: { kind: 'starting' },
  settings: null,
  databases: [],
  problems: [],
  egress: null,
  exit: null,
  takenAtMs: null,
  connections: new Map(),
  rates: new Map(),
  hour: noHour,
  arriving: [],
};
