import type { HourUpdate } from '../../contract/page-messages.ts';
import type { AppState } from '../app-state.ts';

/** What only earlier polls have shown, rates and the hour, as numbered parts; empty before the first poll. */
export function hourUpdates({ rates, hour: { sinceMs, closed, stateChanges, samples } }: AppState): HourUpdate[] {
  if (sinceMs === null) return [];
  const parts = Math.max(1, Math.ceil(closed.length / perPart));
  return Array.from({ length: parts }, (_, index) => ({
    type: 'hour',
    part: index + 1,
    parts,
    sinceMs,
    closed: closed.slice(index * perPart, (index + 1) * perPart),
    stateChanges: index === 0 ? [...stateChanges] : [],
    samples: index === 0 ? [...samples] : [],
    rates: index === 0 ? [...rates] : [],
  }));
}

/** As in a snapshot: a page can respond to a click between two of them. */
const perPart = 1000;
