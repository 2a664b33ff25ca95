import type { PageUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';

/** The state except the connections, as updates. */
export function updatesExceptConnections(known: AppState): PageUpdate[] {
  const updates: PageUpdate[] = [{ type: 'host', host: known.host }];
  if (known.settings !== null) updates.push({ type: 'settings', settings: known.settings });
  updates.push({ type: 'databases', databases: [...known.databases] });
  updates.push({ type: 'problems', problems: [...known.problems] });
  updates.push({ type: 'egress', egress: known.egress });
  updates.push({ type: 'exit', exit: known.exit });
  return updates;
}
