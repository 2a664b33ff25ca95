import type { Egress } from '../../native-host/protocol.ts';
import { families } from '../validation/contract-words.ts';
import type { Evidence, Family } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { isUnseen } from './family-leaves.ts';
import { nameLeaks } from './name-leaks.ts';
import { leadsPastOther } from './tunnel/leaves-by-tunnel.ts';
import { sentByRoute } from './sent-by-route.ts';
import { subnetOf } from './tunnel/subnet-of.ts';
import type { ExitChoice, Leak } from './verdict.ts';
import { routeFor } from './tunnel/route-for.ts';

/**
 * Differences between routes that should be the same. Those that a check revealed are reported whatever the
 * expectation: a user who runs a check wants to know. Traffic outside a tunnel is a leak only if the user has an
 * expectation.
 */
export function leaksOf(choice: ExitChoice, evidence: Evidence, exits: Record<Family, Exits>): Leak[] {
  const { egress, check } = evidence;
  const isChosen = choice.countries.length > 0 || choice.tunnel;
  if (!isChosen && check === null) return [];
  const leaks = [...udpLeaks(evidence, 4), ...udpLeaks(evidence, 6), ...familiesLeak(exits)];
  if (egress === null || !isChosen) return leaks;
  return [...familyOutside(evidence, egress), ...nameLeaks(evidence), ...leaks];
}

/** A family led past the other's tunnel leaks once something was seen to leave: a firewall may drop all of it. */
function familyOutside(evidence: Evidence, egress: Egress): Leak[] {
  return families.flatMap((family) => {
    const route = routeFor(egress, family);
    if (route === null || !leadsPastOther(egress, family) || evidence.ipsec.includes(family)) return [];
    if (isUnseen(evidence, family)) return [];
    return [{ kind: 'family-outside', family, interface: route.interface }];
  });
}

/**
 * One for each address that only UDP shows, sent as the route leads. A computer uses several IPv6 addresses in its /64,
 * and new ones each day (RFC 8981).
 */
function udpLeaks({ check }: Evidence, family: Family): Leak[] {
  if (check === null) return [];
  const https = check.https.flatMap((result) =>
    result.kind === 'seen' && result.family === family ? [result.address] : [],
  );
  const [first] = https;
  if (first === undefined) return [];
  const known = new Set(https.map(subnetOf));
  return sentByRoute(check)
    .filter((seen) => seen.family === family && !known.has(subnetOf(seen.address)))
    .map(({ address }) => ({ kind: 'udp-differs', family, https: first, udp: address }));
}

function familiesLeak(exits: Record<Family, Exits>): Leak[] {
  const [ipv4] = exits[4].conclusive;
  const [ipv6] = exits[6].conclusive;
  if (ipv4 === undefined || ipv6 === undefined || ipv4.countryCode === ipv6.countryCode) return [];
  return [{ kind: 'families-differ', ipv4: ipv4.countryCode, ipv6: ipv6.countryCode }];
}
