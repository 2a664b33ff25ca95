import { severityOf } from '../../exit/severity.ts';
import type { VerdictKind } from '../../exit/verdict.ts';

/**
 * Whether to notify the user of a verdict: it is bad, and worse than the last known one.
 *
 * An unknown verdict is skipped, since it comes between two verdicts whenever the route changes. The first is no change.
 */
export function hasWorsened(): (kind: VerdictKind) => boolean {
  let last: VerdictKind | null = null;
  return (kind) => {
    if (kind === 'unknown') return false;
    const isWorse = last !== null && isBad(kind) && severityOf(kind) > severityOf(last);
    last = kind;
    return isWorse;
  };
}

/** Worse than not knowing. */
export function isBad(kind: VerdictKind): boolean {
  return severityOf(kind) > severityOf('unknown');
}
