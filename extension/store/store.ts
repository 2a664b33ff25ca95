import type { PageUpdate } from '../contract/page-messages.ts';
import { applyUpdate } from './apply-update.ts';
import { initialState, type AppState } from './app-state.ts';

export type Store = {
  known(): AppState;
  apply(update: PageUpdate): void;
  /** Calls back after every update that changed something; returns the function to unsubscribe. */
  subscribe(listener: (known: AppState) => void): () => void;
};

/** Holds the state, for the background or for one page. */
export function store(): Store {
  let known = initialState;
  const listeners = new Set<(known: AppState) => void>();
  return {
    known: () => known,
    apply(update) {
      known = applyUpdate(known, update);
      for (const listener of listeners) listener(known);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
