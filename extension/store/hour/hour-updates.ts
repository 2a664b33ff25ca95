import type { HourUpdate } from '../../contract/page-messages.ts';
import type { Known } from '../known.ts';

/** What only earlier looks told, rates and the hour, as numbered parts; nothing before the first look. */
export function hourUpdates({ rates, hour: { sinceMs, closed, turns, samples } }: Known): HourUpdate[] {
  if (sinceMs === null) return [];
  const parts = Math.max(1, Math.ceil(closed.length / perPart));
  return Array.from({ length: parts }, (_, index) => ({
    type: 'hour',
    part: index + 1,
    parts,
    sinceMs,
    closed: closed.slice(index * perPart, (index + 1) * perPart),
    turns: index === 0 ? [...turns] : [],
    samples: index === 0 ? [...samples] : [],
    rates: index === 0 ? [...rates] : [],
  }));
}

/** As in a snapshot: a page stays able to answer a click between two of them. */
const perPart = 1000;
