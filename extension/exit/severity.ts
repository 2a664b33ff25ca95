import type { VerdictKind } from './verdict.ts';

/** How bad a verdict is: a higher number than the previous verdict's is a change for the worse. */
export function severityOf(kind: VerdictKind): number {
  return severities[kind];
}

/** The worse of both families' verdicts; a family without an egress route does not count. */
export function worseOf(first: VerdictKind, second: VerdictKind): VerdictKind {
  return severityOf(first) >= severityOf(second) ? first : second;
}

const severities: Record<VerdictKind, number> = {
  'no-route': 0,
  'no-expectation': 1,
  'as-expected': 2,
  unknown: 3,
  'partly-outside': 4,
  'unexpected-country': 5,
  'no-tunnel': 6,
};
