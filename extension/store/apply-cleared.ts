import type { Cleared } from '../contract/cleared.ts';
import type { AppState } from './app-state.ts';
import { noHour } from './hour.ts';

/** The state without its past: what is open now stays, and the hour begins anew. */
export function applyCleared(state: AppState, cleared: Cleared): AppState {
  const open = [...state.connections].filter(([, { closedAtMs }]) => closedAtMs === null);
  return { ...state, cleared, connections: new Map(open), hour: { ...noHour, sinceMs: state.takenAtMs } };
}
