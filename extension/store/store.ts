import type { PageUpdate } from '../contract/page-messages.ts';
import { applyUpdate } from './apply-update.ts';
import { initialState, type AppState } from './app-state.ts';

export type Store = {
  state(): AppState;
  apply(update: PageUpdate): void;
  /** Calls back after every update that changed something; returns the function to unsubscribe. */
  subscribe(listener: (state: AppState) => void): () => void;
};

/** Holds the state, for the background or for one page. */
export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<(state: AppState) => void>();
  return {
    state: () => state,
    apply(update) {
      state = applyUpdate(state, update);
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
