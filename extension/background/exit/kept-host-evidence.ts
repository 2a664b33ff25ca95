import type { BrowserProxy, Family } from '../../exit/evidence.ts';
import type { AppState } from '../../store/app-state.ts';
import { families } from '../../validation/contract-words.ts';
import { hostEvidence, type HostEvidence, type Places } from './host-evidence.ts';

export type KeptHostEvidence = {
  current(state: AppState, places: Places, proxy: BrowserProxy | null): HostEvidence;
  /** Something that it is derived from has changed. */
  outdate(): void;
  /** Other routes are in use since then, or, if null, since nobody knows when. */
  routeChanged(sinceMs: number | null): void;
  /** Nobody saw what left meanwhile. */
  forgetLeaving(): void;
  /** The clock was set. */
  moveClock(stepMs: number): void;
};

/**
 * Keeps the evidence of the host's messages, since it takes some milliseconds where there are thousands of connections.
 * That a family was seen to leave past the tunnel holds until the routes change, not just while a connection shows it.
 */
export function keptHostEvidence(): KeptHostEvidence {
  let seen: HostEvidence | null = null;
  let leaving: ReadonlySet<Family> = new Set();
  let routeSinceMs = 0;

  return {
    current(state, places, proxy) {
      if (seen !== null) return seen;
      const found = hostEvidence(state, places, proxy, routeSinceMs);
      if (found.egress !== null) leaving = new Set([...leaving, ...found.leaving]);
      seen = { ...found, leaving: families.filter((family) => leaving.has(family)) };
      return seen;
    },
    outdate: () => (seen = null),
    routeChanged(sinceMs) {
      [seen, leaving, routeSinceMs] = [null, new Set(), sinceMs ?? 0];
    },
    forgetLeaving() {
      [seen, leaving] = [null, new Set()];
    },
    moveClock: (stepMs) => (routeSinceMs = routeSinceMs === 0 ? 0 : routeSinceMs + stepMs),
  };
}
