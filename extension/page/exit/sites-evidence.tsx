import type { Evidence, SitesSeen } from '../../exit/evidence.ts';
import { sitesSpeechOf } from '../../exit/sites-speech-of.ts';
import type { ExitChoice } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { OptionalPermissionLine } from '../../view/exit/optional-permission-line.tsx';
import type { Permissions } from '../../browser/permissions.ts';
import { formatCount, formatShare } from '../../text/format-number.ts';
import { formatTime } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { FactLine } from './fact-line.tsx';

type Props = { evidence: Evidence | null; choice: ExitChoice; nowMs: number; permissions: Permissions };

/** Which sites of content networks served the pages that the user opened, and what that speaks for. */
export function SitesEvidence({ evidence, choice, nowMs, permissions }: Props) {
  const sites = evidence?.sites ?? null;
  return (
    <>
      {sites !== null && sites.count === 0 && <p>{message('exitSitesNone')}</p>}
      {evidence !== null && sites !== null && sites.count > 0 && (
        <>
          <p data-sites={sites.count}>
            {messageOf('exitSitesCount', sites.count, { time: formatTime(sites.sinceMs) })}
            {' · '}
            {speechOf(choice, evidence, nowMs)}
          </p>
          <dl class="exit-facts">
            {sites.countries.slice(0, mostCountries).map((country) => (
              <FactLine key={country.countryCode} name={countryName(country.countryCode)} notes={[sitesOf(country)]}>
                {formatCount(country.count)}
              </FactLine>
            ))}
          </dl>
        </>
      )}
      <p class="source muted">{message('exitSitesSource')}</p>
      <OptionalPermissionLine name="answers" permissions={permissions} />
    </>
  );
}

const mostCountries = 5;

function speechOf(choice: ExitChoice, evidence: Evidence, nowMs: number): string {
  const said = sitesSpeechOf(choice, evidence, nowMs);
  if (said === null || said.speech.kind === 'too-few') return message('exitSitesTooFew');
  const { speech, countries } = said;
  const country = countries.map(countryName).join(', ');
  return message(speech.kind === 'consistent' ? 'exitSitesConsistent' : 'exitSitesAgainst', {
    country,
    share: formatShare(speech.share),
  });
}

/** "AMS (Cloudflare), FRA56-P3 (CloudFront)". */
function sitesOf({ sites }: SitesSeen['countries'][number]): string {
  return sites.map(({ code, network }) => `${code} (${networkNames[network]})`).join(', ');
}

/** As they write themselves. */
const networkNames = {
  cloudflare: 'Cloudflare',
  cloudfront: 'CloudFront',
  fastly: 'Fastly',
  vercel: 'Vercel',
  fly: 'Fly.io',
  bunny: 'bunny.net',
} as const;
