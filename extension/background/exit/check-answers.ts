import type { CheckAnswer, CheckAnswers, SeenAddress } from '../../exit/evidence.ts';
import { family, network, place } from '../../validation/connection.ts';
import { byKind, just, list, object, orNull, text, timeMs, type Check } from '../../validation/validators.ts';

const answer = byKind<CheckAnswer>({
  seen: object<{ kind: 'seen' } & SeenAddress>({
    ...{ kind: just('seen'), address: text, family, seenAtMs: timeMs },
    ...{ place: orNull(place), network: orNull(network) },
  }),
  failed: object({ kind: just('failed'), family: orNull(family), reason: text, atMs: timeMs }),
});

const answers: Check<readonly CheckAnswer[]> = (value) => list(answer)(value);

/** The answers of a check as an earlier background kept them. */
export const checkAnswers: Check<CheckAnswers> = object({
  service: text,
  askedAtMs: timeMs,
  https: answers,
  udp: answers,
});
