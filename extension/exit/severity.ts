import type { Standing } from './standing.ts';
import type { VerdictKind } from './verdict.ts';

/** How bad a verdict is: a higher number than the previous verdict's is a change for the worse. */
export function severityOf(standing: Standing): number {
  return severities[standing];
}

/** The worse of both families' verdicts; a family without an egress route does not count. */
export function worseOf(first: VerdictKind, second: VerdictKind): VerdictKind {
  return severityOf(first) >= severityOf(second) ? first : second;
}

const severities: Record<Standing, number> = {
  'no-route': 0,
  'no-expectation': 1,
  'as-expected': 2,
  unknown: 3,
  leaks: 4,
  'partly-outside': 5,
  'unexpected-country': 6,
  'no-tunnel': 7,
};
