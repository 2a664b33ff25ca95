import type { HourUpdate } from '../../contract/page-messages.ts';
import type { AppState } from '../app-state.ts';
import { connectionsPerPart, inParts } from '../in-parts.ts';

/** What only earlier polls have shown, rates and the hour, as numbered parts; empty before the first poll. */
export function hourUpdates({ rates, hour: { sinceMs, closed, stateChanges, samples } }: AppState): HourUpdate[] {
  if (sinceMs === null) return [];
  return inParts(closed, connectionsPerPart).map(({ part, parts, members }) => ({
    type: 'hour',
    part,
    parts,
    sinceMs,
    closed: members,
    stateChanges: part === 1 ? [...stateChanges] : [],
    samples: part === 1 ? [...samples] : [],
    rates: part === 1 ? [...rates] : [],
  }));
}
