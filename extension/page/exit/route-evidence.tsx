import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import type { Evidence, Family, OutsideProgram } from '../../exit/evidence.ts';
import { leavesByTunnel } from '../../exit/tunnel/leaves-by-tunnel.ts';
import { endpointSentence, endpointSource } from '../../view/sentences/endpoint-sentence.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { formatAgo } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { routeText } from '../../view/sentences/internet-route-text.ts';
import { FactLine } from '../../view/components/fact-line.tsx';

type Props = { evidence: Evidence; nowMs: number; onList: (program: OutsideProgram) => void };

/** What the system reports of the egress route, and what the sockets show of it. */
export function RouteEvidence({ evidence, nowMs, onList }: Props) {
  const { egress, tunnelEndpoints, outside, ipsec, proxy } = evidence;
  if (egress === null) return <p class="muted">{message('exitWayUnknown')}</p>;
  const isTunnel = leavesByTunnel(egress, 4) || leavesByTunnel(egress, 6);
  return (
    <>
      <dl class="facts">
        <RouteLine family={4} route={egress.ipv4} egress={egress} />
        <RouteLine family={6} route={egress.ipv6} egress={egress} />
        {isTunnel && (
          <FactLine name={message('exitOutside')}>
            {outside.length === 0 ? (
              <span class="muted">{message('exitOutsideNone')}</span>
            ) : (
              <ul class="outside">
                {outside.map((program) => (
                  <Outside key={JSON.stringify(program)} program={program} onList={onList} />
                ))}
              </ul>
            )}
          </FactLine>
        )}
        {tunnelEndpoints.map((endpoint) => (
          <FactLine key={endpoint.address} name={message('exitCarriers')} notes={[endpointSource(endpoint)]}>
            <span data-tunnel-endpoint={endpoint.address}>{endpointSentence(endpoint)}</span>
          </FactLine>
        ))}
        {egress.nameServers.length > 0 && (
          <FactLine name={message('exitServers')}>
            {egress.nameServers.map(({ address, interface: name }) => (
              <span key={address} class="line" data-name-server={address}>
                {name === null
                  ? message('exitServerUnknown', { address })
                  : message('exitServerBy', { address, interface: name })}
              </span>
            ))}
          </FactLine>
        )}
      </dl>
      {ipsec && <p>{message('exitIpsec')}</p>}
      {proxy !== null && (
        <p>{message('exitProxy', { endpoint: endpointText(proxy.host, proxy.port), type: proxy.type })}</p>
      )}
      <p class="source muted">{message('exitWaySource', { ago: formatAgo(nowMs - egress.takenAtMs) })}</p>
    </>
  );
}

function RouteLine({ family, route, egress }: { family: Family; route: EgressRoute | null; egress: Egress }) {
  if (route === null) {
    return (
      <FactLine name={`IPv${family}`}>
        <span class="muted">{message('exitWayNone')}</span>
      </FactLine>
    );
  }
  const { sourceAddress: address, gateway } = route;
  const from = gateway === null ? message('exitWayFrom', { address }) : message('exitWayFromBy', { address, gateway });
  return (
    <FactLine name={`IPv${family}`} notes={[from]}>
      {routeText(route, egress)}
    </FactLine>
  );
}

function Outside({ program, onList }: { program: OutsideProgram; onList: Props['onList'] }) {
  const { connectionIds, interface: name } = program;
  return (
    <li>
      <button
        type="button"
        class="quiet"
        title={message('exitOutsideHint')}
        data-outside={program.program ?? ''}
        onClick={() => onList(program)}
      >
        {messageOf('exitOutsideProgram', connectionIds.length, {
          program: programName(program.program),
          interface: name,
        })}
      </button>
    </li>
  );
}
