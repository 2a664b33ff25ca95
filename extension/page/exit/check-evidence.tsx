import type { CheckResult, CheckResults, UdpResult } from '../../exit/evidence.ts';
import type { ExitSettings } from '../../exit/exit-choice.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { checkFailureText } from '../../view/sentences/check-failure-text.ts';
import { CheckFields } from '../../view/exit/check-fields.tsx';
import { networkName } from '../../connection/network-name.ts';
import { formatAgo } from '../../text/format-time.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import type { ExitModel } from './exit-model.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { exit: ExitState | null; model: ExitModel; nowMs: number };

/** What other servers see of this computer, and the service to query. */
export function CheckEvidence({ exit, model, nowMs }: Props) {
  const settings = model.settings.value;
  const results = exit?.evidence.check ?? null;
  return (
    <>
      {results !== null && <Results results={results} nowMs={nowMs} />}
      {results === null && <p class="muted">{message(noResults(settings))}</p>}
      <CheckFields
        check={settings?.check ?? null}
        permissions={model.permissions}
        onChange={(check) => settings !== null && model.change({ ...settings, check })}
      />
    </>
  );
}

const noResults = (settings: ExitSettings | null) => (settings?.check.service ? 'exitCheckNever' : 'exitCheckOff');

function Results({ results, nowMs }: { results: CheckResults; nowMs: number }) {
  const { service, checkedAtMs, https, udp } = results;
  return (
    <>
      <dl class="facts">
        {https.map((result, index) => (
          <Result key={index} method="exitCheckHttps" result={result} />
        ))}
        {udp.map((result, index) => (
          <Result key={index} method="exitCheckUdp" result={result} />
        ))}
      </dl>
      <p class="source muted">
        {message('exitCheckAsked', { service: foreignText(service), ago: formatAgo(nowMs - checkedAtMs) })}
      </p>
    </>
  );
}

function Result({ method, result }: { method: MessageKey; result: CheckResult | UdpResult }) {
  const { family } = result;
  const name = family === null ? message(method) : message('exitCheckFamily', { way: message(method), family });
  if (result.kind === 'failed') {
    return (
      <FactLine name={name}>
        <span class="muted" data-result="failed">
          {checkFailureText(result.reason)}
        </span>
      </FactLine>
    );
  }
  const { address, place, network } = result;
  const where = place === null ? message('exitNoPlace') : placeName(place);
  return (
    <FactLine name={name} notes={[where, network && foreignText(networkName(network)), uncounted(result)]}>
      <code data-result={address}>{foreignText(address)}</code>
    </FactLine>
  );
}

/** Why a result is evidence of nothing; null if it is evidence. */
function uncounted(result: CheckResult | UdpResult): string | null {
  if (result.kind === 'failed' || !('sentBy' in result) || result.sentBy === 'route') return null;
  return result.sentBy === 'unknown' || result.base === null
    ? message('exitCheckByUnknown')
    : message('exitCheckByOther', { base: result.base });
}
