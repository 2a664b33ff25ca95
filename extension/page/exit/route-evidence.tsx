import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import type { Evidence, Family } from '../../exit/evidence.ts';
import { heldFamily } from '../../exit/tunnel/blocked-family.ts';
import { ownUserRule } from '../../exit/tunnel/leading-rule.ts';
import { blockedText } from '../../view/sentences/blocked-text.ts';
import { endpointSentence, endpointSource } from '../../view/sentences/endpoint-sentence.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { formatAgo } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { routeText } from '../../view/sentences/internet-route-text.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { maxShown, MoreLine } from './more-line.tsx';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { evidence: Evidence; nowMs: number };

/** What the system reports of the egress route, and what the sockets show of it. */
export function RouteEvidence({ evidence, nowMs }: Props) {
  const { egress, tunnelEndpoints, ipsec, proxy } = evidence;
  if (egress === null) return <p class="muted">{message('exitWayUnknown')}</p>;
  // Sockets show some that have no host route.
  const endpointCount = tunnelEndpoints.length + egress.tunnelEndpointCount - egress.tunnelEndpoints.length;
  const byRule = ownUserRule(egress);
  return (
    <>
      <dl class="facts">
        <RouteLine family={4} route={egress.ipv4} egress={egress} />
        <RouteLine family={6} route={egress.ipv6} egress={egress} />
        {tunnelEndpoints.slice(0, maxShown).map((endpoint) => (
          <FactLine key={endpoint.address} name={message('exitCarriers')} notes={[endpointSource(endpoint)]}>
            <span data-tunnel-endpoint={endpoint.address}>{endpointSentence(endpoint)}</span>
          </FactLine>
        ))}
        <MoreLine name={message('exitCarriers')} count={endpointCount - Math.min(tunnelEndpoints.length, maxShown)} />
      </dl>
      {ipsec.length > 0 && <p>{message('exitIpsec')}</p>}
      {byRule !== null && <p>{message('exitRuleOwnUser', { interface: foreignText(byRule) })}</p>}
      {proxy !== null && (
        <p>
          {message('exitProxy', {
            endpoint: foreignText(endpointText(proxy.host, proxy.port)),
            type: foreignText(proxy.type),
          })}
        </p>
      )}
      <p class="source muted">{message('exitWaySource', { ago: formatAgo(nowMs - egress.takenAtMs) })}</p>
    </>
  );
}

function RouteLine({ family, route, egress }: { family: Family; route: EgressRoute | null; egress: Egress }) {
  if (route === null) {
    const held = heldFamily(egress, family);
    return (
      <FactLine name={`IPv${family}`}>
        <span class="muted">{held === null ? message('exitWayNone') : blockedText(held)}</span>
      </FactLine>
    );
  }
  const { gateway } = route;
  const address = foreignText(route.sourceAddress);
  const from =
    gateway === null
      ? message('exitWayFrom', { address })
      : message('exitWayFromBy', { address, gateway: foreignText(gateway) });
  return (
    <FactLine name={`IPv${family}`} notes={[from]}>
      {routeText(route, egress)}
    </FactLine>
  );
}
