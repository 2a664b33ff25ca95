import type { PageUpdate } from '../contract/page-messages.ts';
import { afterLook } from './hour/after-look.ts';
import { applyChanges } from './apply-changes.ts';
import { applyHour } from './hour/apply-hour.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { AppState } from './app-state.ts';

/** The state after an update. The background and every page have a copy and apply the same updates to it. */
export function applyUpdate(state: AppState, update: PageUpdate): AppState {
  switch (update.type) {
    case 'host':
      return { ...state, host: update.host };
    case 'settings':
      return { ...state, settings: update.settings };
    case 'databases':
      return { ...state, databases: update.databases };
    case 'problems':
      return { ...state, problems: update.problems };
    case 'egress':
      return { ...state, egress: update.egress };
    case 'exit':
      return { ...state, exit: update.exit };
    case 'snapshot': {
      const after = applySnapshot(state, update);
      return update.part < update.parts ? after : afterLook(state, after, update.previousTakenAtMs);
    }
    case 'changes':
      return afterLook(state, applyChanges(state, update), update.previousTakenAtMs);
    case 'hour':
      return applyHour(state, update);
  }
}
