import { shownHost } from '../contract/host-state.ts';
import { isUpdateOf } from '../contract/is-update-of.ts';
import { stateUpdateTypes, type StateUpdate } from '../contract/state-updates.ts';
import type { PopupUpdate } from '../overview/popup-messages.ts';
import { initialState, type AppState } from '../store/app-state.ts';
import type { NewSinceVisit, Overview, TabSummary } from '../overview/overview.ts';

/** All that a popup knows. */
export type PopupState = Pick<AppState, StateUpdate['type'] | 'cleared'> & {
  /** What the overview was asked for. */
  query: string;
  /** Null before the first poll. */
  overview: Overview | null;
  tab: TabSummary | null;
  newSinceVisit: NewSinceVisit | null;
};

const { host, settings, databases, updateTimer, problems, egress, exit, cleared } = initialState;
export const popupKnowsNothing: PopupState = {
  ...{ host, settings, databases, updateTimer, problems, egress, exit, cleared },
  ...{ query: '', overview: null, tab: null, newSinceVisit: null },
};

/** What a popup knows after an update. */
export function applyPopupUpdate(state: PopupState, update: PopupUpdate): PopupState {
  if (update.type === 'host') return { ...state, host: shownHost(state.host, update.host) };
  const { type, ...news } = update;
  return isPopupUpdate({ type }) ? { ...state, ...news } : state;
}

export const isPopupUpdate = isUpdateOf<PopupUpdate>({
  ...stateUpdateTypes,
  overview: true,
  cleared: true,
});
