import type { Database, Egress, Problem } from '../../native-host/protocol.ts';
import type { ExitState } from '../exit/exit-state.ts';
import type { HostState } from './host-state.ts';
import { isUpdateOf } from './is-update-of.ts';
import type { Settings } from './settings.ts';

/** A part of the state that every page gets whole whenever it changes, under its own name. */
export type StateUpdate =
  | { type: 'host'; host: HostState }
  | { type: 'settings'; settings: Settings }
  | { type: 'databases'; databases: Database[] }
  /** Whether the timer that updates them is installed; null while that is not known. */
  | { type: 'updateTimer'; updateTimer: boolean | null }
  | { type: 'problems'; problems: PageProblem[] }
  | { type: 'egress'; egress: Egress | null }
  /** Null while there is nothing to judge: the host has not reported the egress routes. */
  | { type: 'exit'; exit: ExitState | null };

/** What went wrong: the host's problems, and those that only the extension can see. */
export type PageProblem =
  | Problem
  | { code: 'message-malformed'; message: string; field: string }
  /** So many open connections are of a protocol that this version does not know, and are not shown. */
  | { code: 'kinds-unknown'; count: number };

export const stateUpdateTypes: Readonly<Record<StateUpdate['type'], true>> = {
  host: true,
  settings: true,
  databases: true,
  updateTimer: true,
  problems: true,
  egress: true,
  exit: true,
};

export const isStateUpdate = isUpdateOf<StateUpdate>(stateUpdateTypes);

/** The state with one part replaced. */
export function withStateUpdate<S extends object>(state: S, update: StateUpdate): S {
  const { type, ...part } = update;
  return type in state ? { ...state, ...part } : state;
}
