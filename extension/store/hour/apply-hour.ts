import type { HourUpdate } from '../../contract/page-messages.ts';
import type { AppState } from '../app-state.ts';

/** Takes in one part of what earlier looks told; it replaces what was known of it when the last part is there. */
export function applyHour(known: AppState, update: HourUpdate): AppState {
  const arriving = [...(update.part === 1 ? [] : known.hour.arriving), update];
  if (update.part < update.parts) return { ...known, hour: { ...known.hour, arriving } };
  return {
    ...known,
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
