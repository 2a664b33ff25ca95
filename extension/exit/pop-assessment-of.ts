import { expectedOf } from './contradictions-of.ts';
import type { Evidence } from './evidence.ts';
import { exitsOf } from './exits-of.ts';
import { notStale } from './not-stale.ts';
import { assessPops, type PopAssessment } from './cdn/assess-pops.ts';
import type { ExitChoice } from './verdict.ts';

/**
 * The assessment of the PoPs that served pages, and the countries it is for; null if PoPs are not read, or nothing is
 * expected.
 */
export function popAssessmentOf(
  choice: ExitChoice,
  evidence: Evidence,
  nowMs: number,
): { assessment: PopAssessment; countries: readonly string[] } | null {
  const current = notStale(evidence, nowMs);
  if (current.pops === null) return null;
  const expected = expectedOf(choice, current, { 4: exitsOf(current, 4), 6: exitsOf(current, 6) });
  if (expected.countries.length === 0) return null;
  return { assessment: assessPops(current.pops, expected), countries: expected.countries };
}
