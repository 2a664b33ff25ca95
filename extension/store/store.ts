import type { PageUpdate } from '../contract/page-messages.ts';
import { applyUpdate } from './apply-update.ts';
import { nothingKnown, type Known } from './known.ts';

export type Store = {
  known(): Known;
  apply(update: PageUpdate): void;
  /** Calls back after every update that changed something; returns the way to end it. */
  subscribe(listener: (known: Known) => void): () => void;
};

/** Holds what is known, for the background or for one page. */
export function store(): Store {
  let known = nothingKnown;
  const listeners = new Set<(known: Known) => void>();
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
