import { severityOf } from '../../exit/severity.ts';
import type { Standing } from '../../exit/standing.ts';

/**
 * Whether to notify the user of a verdict: it is bad, and worse than the last known one.
 *
 * An unknown verdict is skipped, since it comes between two verdicts whenever the route changes. The first is no change.
 */
export function hasWorsened(): (standing: Standing) => boolean {
  let last: Standing | null = null;
  return (standing) => {
    if (standing === 'unknown') return false;
    const isWorse = last !== null && isBad(standing) && severityOf(standing) > severityOf(last);
    last = standing;
    return isWorse;
  };
}

/** Worse than not knowing. */
export function isBad(standing: Standing): boolean {
  return severityOf(standing) > severityOf('unknown');
}
