import { isUpdateOf } from '../contract/is-update-of.ts';
import type { PopupUpdate } from '../overview/popup-messages.ts';
import { initialState, type AppState } from '../store/app-state.ts';
import type { NewSinceVisit, Overview } from '../overview/overview.ts';

export type PopupState = Pick<AppState, 'host' | 'settings' | 'databases' | 'problems' | 'egress' | 'exit'> & {
  /** The search that the overview is for. */
  query: string;
  /** Null before the first poll. */
  overview: Overview | null;
  newSinceVisit: NewSinceVisit | null;
};

const { host, settings, databases, problems, egress, exit } = initialState;
export const popupKnowsNothing: PopupState = {
  ...{ host, settings, databases, problems, egress, exit },
  ...{ query: '', overview: null, newSinceVisit: null },
};

export function applyPopupUpdate(known: PopupState, update: PopupUpdate): PopupState {
  const { type, ...news } = update;
  return isPopupUpdate({ type }) ? { ...known, ...news } : known;
}

export const isPopupUpdate = isUpdateOf<PopupUpdate>({
  host: true,
  settings: true,
  databases: true,
  problems: true,
  egress: true,
  exit: true,
  overview: true,
});
