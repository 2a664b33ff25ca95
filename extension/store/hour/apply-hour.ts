import type { HourUpdate } from '../../contract/page-messages.ts';
import type { AppState } from '../app-state.ts';

/** Adds one part of what earlier polls have shown; it replaces the previous hour when the last part has arrived. */
export function applyHour(state: AppState, update: HourUpdate): AppState {
  const arriving = [...(update.part === 1 ? [] : state.hour.arriving), update];
  if (update.part < update.parts) return { ...state, hour: { ...state.hour, arriving } };
  return {
    ...state,
    rates: new Map(arriving.flatMap(({ rates }) => rates)),
    hour: {
      sinceMs: update.sinceMs,
      closed: arriving.flatMap(({ closed }) => closed),
      stateChanges: new Map(arriving.flatMap(({ stateChanges }) => stateChanges)),
      samples: arriving.flatMap(({ samples }) => samples),
      arriving: [],
    },
  };
}
