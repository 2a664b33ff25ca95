import { severityOf } from '../../exit/severity.ts';
import type { VerdictKind } from '../../exit/verdict.ts';

/**
 * Says of each verdict whether the user is to be told: it is bad, and worse than the last one that was known.
 *
 * Not knowing is no news: it comes between two verdicts whenever the way out changes. The first verdict is no change.
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

/** Traffic comes out where it is not meant to. */
export function isBad(kind: VerdictKind): boolean {
  return severityOf(kind) > severityOf('unknown');
}
