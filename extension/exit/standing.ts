import type { Verdict, VerdictKind } from './verdict.ts';

/** A verdict in one word: its kind, or "leaks" if there is a leak and the kind alone would not show that. */
export type Standing = VerdictKind | 'leaks';

/** A leak is certain: it is worse than not knowing the rest, and less than traffic outside the tunnel or elsewhere. */
export function standingOf({ overall, leaks }: Pick<Verdict, 'overall' | 'leaks'>): Standing {
  return leaks.length > 0 && shadowed.has(overall) ? 'leaks' : overall;
}

const shadowed: ReadonlySet<VerdictKind> = new Set([
  'as-expected',
  'no-expectation',
  'unknown',
] satisfies VerdictKind[]);
