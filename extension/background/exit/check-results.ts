import type { CheckResult, CheckResults, SeenAddress, SentBy, UdpResult } from '../../exit/evidence.ts';
import { family, network, place } from '../../validation/connection.ts';
import { byKind } from '../../validation/unions.ts';
import { oneOf } from '../../validation/words.ts';
import { just, list, object, orNull, text, timeMs, type Check, type Fields } from '../../validation/validators.ts';

type Seen = { kind: 'seen' } & SeenAddress;
const seen: Fields<Seen> = {
  ...{ kind: just('seen'), address: text, family, seenAtMs: timeMs },
  ...{ place: orNull(place), network: orNull(network) },
};
const sentBy = oneOf<SentBy>({ route: true, 'other-address': true, unknown: true });
const failed = object<Extract<CheckResult, { kind: 'failed' }>>({
  ...{ kind: just('failed'), family: orNull(family), reason: text, atMs: timeMs },
});

const https: Check<CheckResult[]> = list(byKind<CheckResult>({ seen: object(seen), failed }));
const udp: Check<UdpResult[]> = list(
  byKind<UdpResult>({ seen: object({ ...seen, base: orNull(text), sentBy }), failed }),
);

/** The results of a check as an earlier background kept them. */
export const checkResults: Check<CheckResults> = object<CheckResults>({
  service: text,
  checkedAtMs: timeMs,
  https: (value) => https(value),
  udp: (value) => udp(value),
});
