import type { HourUpdate } from '../../contract/page-messages.ts';
import type { Known } from '../known.ts';

/** Takes in one part of what earlier looks told; it replaces what was known of it when the last part is there. */
export function applyHour(known: Known, update: HourUpdate): Known {
  const arriving = [...(update.part === 1 ? [] : known.hour.arriving), update];
  if (update.part < update.parts) return { ...known, hour: { ...known.hour, arriving } };
  return {
    ...known,
    rates: new Map(arriving.flatMap(({ rates }) => rates)),
    hour: {
      sinceMs: update.sinceMs,
      closed: arriving.flatMap(({ closed }) => closed),
      turns: new Map(arriving.flatMap(({ turns }) => turns)),
      samples: arriving.flatMap(({ samples }) => samples),
      arriving: [],
    },
  };
}
