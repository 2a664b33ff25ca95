import type { Rate } from '../../contract/rate.ts';
import type { Difference } from './differences.ts';
import { trafficOf } from './traffic-of.ts';

/**
 * How fast open connections move bytes, by id. One that is not there moved none, or it is not known.
 *
 * @param overMs time between the two looks
 */
export function ratesOf(found: Difference[], overMs: number): Map<string, Rate> {
  const rates = new Map<string, Rate>();
  if (overMs <= 0) return rates;
  for (const difference of found) {
    const moved = difference.now.closedAtMs === null ? trafficOf(difference) : null;
    if (moved === null || moved.sent + moved.received === 0) continue;
    const perS = 1000 / overMs;
    rates.set(difference.now.id, { sentPerS: moved.sent * perS, receivedPerS: moved.received * perS });
  }
  return rates;
}
