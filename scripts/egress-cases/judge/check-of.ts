import { placeIn } from './case-places.ts';
import type { CheckResult, CheckResults, Family } from './product.ts';

/** What a check service would have answered: from which country each family's requests come, `none` for no answer. */
export function checkOf(exits: Readonly<Record<string, string>>, nowMs: number): CheckResults {
  const resultOf = (family: Family): CheckResult => {
    const countryCode = exits[family] ?? 'none';
    if (countryCode === 'none') return { kind: 'failed', family, reason: 'unreachable', atMs: nowMs };
    const address = family === 4 ? '198.51.100.1' : '2001:db8::1';
    return { kind: 'seen', family, address, seenAtMs: nowMs, place: placeIn(countryCode), network: null };
  };
  return { service: 'a check service', checkedAtMs: nowMs, udp: [], https: [resultOf(4), resultOf(6)] };
}
