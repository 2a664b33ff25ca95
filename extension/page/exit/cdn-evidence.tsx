import { cdnHeaders } from '../../exit/cdn/cdn-headers.ts';
import type { Evidence, PopsSeen } from '../../exit/evidence.ts';
import type { ExitChoice } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { OptionalPermissionLine } from '../../view/exit/optional-permission-line.tsx';
import type { Permissions } from '../../browser/permissions.ts';
import { formatCount } from '../../text/format-number.ts';
import { formatTime } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { cdnText } from './cdn-text.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { evidence: Evidence | null; choice: ExitChoice; nowMs: number; permissions: Permissions };

/** Which CDN locations served the pages that the user opened, and what that suggests. */
export function CdnEvidence({ evidence, choice, nowMs, permissions }: Props) {
  const pops = evidence?.pops ?? null;
  return (
    <>
      {pops !== null && pops.count === 0 && <p>{message('exitSitesNone')}</p>}
      {evidence !== null && pops !== null && pops.count > 0 && (
        <>
          <p data-pops={pops.count}>
            {messageOf('exitSitesCount', pops.count, { time: formatTime(pops.sinceMs) })}
            {' · '}
            {cdnText(choice, evidence, nowMs)}
          </p>
          <dl class="facts">
            {pops.countries.slice(0, maxCountries).map((country) => (
              <FactLine key={country.countryCode} name={countryName(country.countryCode)} notes={[popsOf(country)]}>
                {formatCount(country.count)}
              </FactLine>
            ))}
          </dl>
        </>
      )}
      {evidence !== null && evidence.proxy !== null && pops !== null && pops.count > 0 && (
        <p data-pops-by="proxy">{message('exitSitesProxy')}</p>
      )}
      <p class="source muted">{message('exitSitesSource')}</p>
      <OptionalPermissionLine name="responses" permissions={permissions} />
    </>
  );
}

const maxCountries = 5;

/** "AMS (Cloudflare), FRA56-P3 (CloudFront)". */
function popsOf({ pops }: PopsSeen['countries'][number]): string {
  return pops
    .map(({ code, network }) => `${foreignText(code)} (${titles.get(network) ?? foreignText(network)})`)
    .join(', ');
}

const titles = new Map(cdnHeaders.map(({ network, title }) => [network, title]));
