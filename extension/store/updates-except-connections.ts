import type { PageUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';

/** The state except the connections, as updates. */
export function updatesExceptConnections(state: AppState): PageUpdate[] {
  const updates: PageUpdate[] = [{ type: 'host', host: state.host }];
  if (state.settings !== null) updates.push({ type: 'settings', settings: state.settings });
  updates.push({ type: 'databases', databases: [...state.databases] });
  updates.push({ type: 'updateTimer', updateTimer: state.updateTimer });
  updates.push({ type: 'problems', problems: [...state.problems] });
  updates.push({ type: 'egress', egress: state.egress });
  updates.push({ type: 'exit', exit: state.exit });
  return updates;
}
