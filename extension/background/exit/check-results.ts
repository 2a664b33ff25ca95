import type { CheckResult, CheckResults, SeenAddress } from '../../exit/evidence.ts';
import { family, network, place } from '../../validation/connection.ts';
import { byKind } from '../../validation/unions.ts';
import { just, list, object, orNull, text, timeMs, type Check } from '../../validation/validators.ts';

const result = byKind<CheckResult>({
  seen: object<{ kind: 'seen' } & SeenAddress>({
    ...{ kind: just('seen'), address: text, family, seenAtMs: timeMs },
    ...{ place: orNull(place), network: orNull(network) },
  }),
  failed: object({ kind: just('failed'), family: orNull(family), reason: text, atMs: timeMs }),
});

const results: Check<readonly CheckResult[]> = (value) => list(result)(value);

/** The results of a check as an earlier background kept them. */
export const checkResults: Check<CheckResults> = object({
  service: text,
  checkedAtMs: timeMs,
  https: results,
  udp: results,
});
