import type { VerdictKind } from './verdict.ts';

/** How bad a verdict is: one that has a higher number than the one before it is a change for the worse. */
export function severityOf(kind: VerdictKind): number {
  return severities[kind];
}

/** The worse of both families' verdicts; a family without a way out does not count. */
export function worseOf(first: VerdictKind, second: VerdictKind): VerdictKind {
  return severityOf(first) >= severityOf(second) ? first : second;
}

const severities: Record<VerdictKind, number> = {
  'no-way': 0,
  'not-chosen': 1,
  'as-chosen': 2,
  unknown: 3,
  'partly-outside': 4,
  elsewhere: 5,
  'no-tunnel': 6,
};
