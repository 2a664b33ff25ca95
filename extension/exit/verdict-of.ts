import { contradictionsOf } from './contradictions-of.ts';
import type { Evidence } from './evidence.ts';
import { exitsOf } from './exits-of.ts';
import { familyVerdict } from './family-verdict.ts';
import { notStale } from './not-stale.ts';
import { leaksOf } from './leaks-of.ts';
import { worseOf } from './severity.ts';
import type { ExitChoice, ExitPlace, FamilyVerdict, Verdict, VerdictKind } from './verdict.ts';

/**
 * The current verdict of the evidence on the user's choice. Nothing is guessed: missing evidence makes it "unknown",
 * never "as expected"; contradictions are reported separately, never averaged into it.
 *
 * @param nowMs milliseconds since the epoch: evidence that is too old by then does not count
 */
export function verdictOf(choice: ExitChoice, evidence: Evidence, nowMs: number): Verdict {
  const current = notStale(evidence, nowMs);
  const exits = { 4: exitsOf(current, 4), 6: exitsOf(current, 6) };
  const ipv4 = familyVerdict(choice, current, exits[4], 4);
  const ipv6 = familyVerdict(choice, current, exits[6], 6);
  const overall = worseOf(ipv4.kind, ipv6.kind);
  return {
    ipv4,
    ipv6,
    overall,
    exit: exitOf(overall, ipv4, ipv6),
    expected: choice.countries,
    leaks: leaksOf(choice, current, exits),
    contradictions: contradictionsOf(choice, current, exits),
  };
}

/** A family as bad as the overall verdict comes first: a badge that warns must not name the expected country. */
function exitOf(overall: VerdictKind, ...families: FamilyVerdict[]): ExitPlace | null {
  const known = families.filter(({ exit }) => exit !== null);
  const worst = known.filter(({ kind }) => kind === overall);
  const [first = null, second = null] = (worst.length > 0 ? worst : known).map(({ exit }) => exit);
  return first !== null && second !== null && ranks[second.source] < ranks[first.source] ? second : first;
}

/** From the strongest to the weakest. */
const ranks: Record<ExitPlace['source'], number> = {
  echo: 0,
  'own-address': 1,
  stun: 2,
  pops: 3,
  'tunnel-endpoint': 4,
};
