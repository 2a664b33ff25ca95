import { expectedOf } from './contradictions-of.ts';
import type { Evidence } from './evidence.ts';
import { exitsOf } from './exits-of.ts';
import { freshEvidence } from './fresh-evidence.ts';
import { sitesSpeak, type SitesSpeech } from './cdn/sites-speak.ts';
import type { ExitChoice } from './verdict.ts';

/** What the sites that served pages say, and of which countries; null where they are not read, or nothing is expected. */
export function sitesSpeechOf(
  choice: ExitChoice,
  evidence: Evidence,
  nowMs: number,
): { speech: SitesSpeech; countries: readonly string[] } | null {
  const fresh = freshEvidence(evidence, nowMs);
  if (fresh.sites === null) return null;
  const expected = expectedOf(choice, fresh, { 4: exitsOf(fresh, 4), 6: exitsOf(fresh, 6) });
  if (expected.countries.length === 0) return null;
  return { speech: sitesSpeak(fresh.sites, expected), countries: expected.countries };
}
