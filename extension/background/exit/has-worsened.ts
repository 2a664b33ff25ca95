import { severityOf } from '../../exit/severity.ts';
import type { VerdictKind } from '../../exit/verdict.ts';

/**
 * Decides for each verdict whether to notify the user: it is bad, and worse than the last known one.
 *
 * "Unknown" is not reported: it occurs between two verdicts whenever the egress routes change. The first verdict is not
 * a change.
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

/** Traffic exits in an unexpected country or outside the tunnel. */
export function isBad(kind: VerdictKind): boolean {
  return severityOf(kind) > severityOf('unknown');
}
