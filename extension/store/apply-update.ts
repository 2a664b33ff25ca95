import type { PageUpdate } from '../contract/page-messages.ts';
import { afterLook } from './hour/after-look.ts';
import { applyChanges } from './apply-changes.ts';
import { applyHour } from './hour/apply-hour.ts';
import { applySnapshot } from './apply-snapshot.ts';
import type { AppState } from './app-state.ts';

/** The state after an update. The background and every page have a copy and apply the same updates to it. */
export function applyUpdate(known: AppState, update: PageUpdate): AppState {
  switch (update.type) {
    case 'host':
      return { ...known, host: update.host };
    case 'settings':
      return { ...known, settings: update.settings };
    case 'databases':
      return { ...known, databases: update.databases };
    case 'problems':
      return { ...known, problems: update.problems };
    case 'egress':
      return { ...known, egress: update.egress };
    case 'exit':
      return { ...known, exit: update.exit };
    case 'snapshot': {
      const after = applySnapshot(known, update);
      return update.part < update.parts ? after : afterLook(known, after, update.previousTakenAtMs);
    }
    case 'changes':
      return afterLook(known, applyChanges(known, update), update.previousTakenAtMs);
    case 'hour':
      return applyHour(known, update);
  }
}
