import type { Evidence } from '../../exit/evidence.ts';
import { popAssessmentOf } from '../../exit/pop-assessment-of.ts';
import type { ExitChoice } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { formatShare } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';

/** What the CDN locations that were seen suggest of the exit. */
export function cdnText(choice: ExitChoice, evidence: Evidence, nowMs: number): string {
  const said = popAssessmentOf(choice, evidence, nowMs);
  if (said === null || said.assessment.kind === 'too-few') return message('exitSitesTooFew');
  const { assessment, countries } = said;
  const country = countries.map(countryName).join(', ');
  return message(assessment.kind === 'consistent' ? 'exitSitesConsistent' : 'exitSitesAgainst', {
    country,
    share: formatShare(assessment.share),
  });
}
