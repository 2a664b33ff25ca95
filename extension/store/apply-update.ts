import type { PageUpdate } from '../contract/page-messages.ts';
import { isStateUpdate, withStateUpdate } from '../contract/state-updates.ts';
import { afterLook } from './hour/after-look.ts';
import { applyChanges } from './apply-changes.ts';
import { applyCleared } from './apply-cleared.ts';
import { applyHour } from './hour/apply-hour.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { AppState } from './app-state.ts';
import { moveTimes } from './move-times.ts';
import { withoutLentPlaces } from './without-lent-places.ts';

/** The state after an update. The background and every page have a copy and apply the same updates to it. */
export function applyUpdate(state: AppState, update: PageUpdate): AppState {
  if (isStateUpdate(update)) {
    const after = withStateUpdate(state, update);
    return update.type === 'egress' ? withoutLentPlaces(after) : after;
  }
  switch (update.type) {
    case 'snapshot': {
      const after = withoutLentPlaces(applySnapshot(state, update));
      return update.part < update.parts ? after : afterLook(state, after, update.previousTakenAtMs);
    }
    case 'changes':
      return afterLook(state, withoutLentPlaces(applyChanges(state, update)), update.previousTakenAtMs);
    case 'hour':
      return applyHour(state, update);
    case 'sites':
      return { ...state, sites: update.sites };
    case 'browserPids':
      return { ...state, browserPids: update.browserPids };
    case 'names':
      return { ...state, names: update.names };
    case 'clock':
      return moveTimes(state, update.stepMs);
    case 'cleared':
      return applyCleared(state, update.cleared);
  }
}
