import type { Rate } from '../../contract/rate.ts';
import type { Difference } from './differences.ts';
import { trafficOf } from './traffic-of.ts';

/**
 * Transfer rates of open connections, by id. One without an entry transferred nothing, or its rate is unknown.
 *
 * @param overMs time between the two polls
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
