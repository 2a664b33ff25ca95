import type { Egress, Interface } from '../../native-host/protocol.ts';
import type { Evidence, Family, SeenAddress } from './evidence.ts';
import type { Exits } from './exits-of.ts';
import { leavesByTunnel } from './tunnel/leaves-by-tunnel.ts';
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
  return [...familyOutside(egress), ...nameLeaks(egress), ...leaks];
}

function familyOutside(egress: Egress): Leak[] {
  const families: [inside: Family, outside: Family][] = [
    [4, 6],
    [6, 4],
  ];
  return families.flatMap(([inside, outside]) => {
    const route = routeFor(egress, outside);
    if (route === null || leavesByTunnel(egress, outside) || !leavesByTunnel(egress, inside)) return [];
    return [{ kind: 'family-outside', family: outside, interface: route.interface }];
  });
}

/**
 * DNS leaks if no known name server is reached through a tunnel and none is on this computer: a local one forwards
 * queries, and nothing shows where to. With several, the system does not say which it uses.
 */
function nameLeaks(egress: Egress): Leak[] {
  if (!leavesByTunnel(egress, 4) && !leavesByTunnel(egress, 6)) return [];
  const { interfaces, nameServers } = egress;
  const kinds = new Map<string | null, Interface['kind']>(interfaces.map(({ name, kind }) => [name, kind]));
  if (nameServers.some(({ interface: name }) => hides.has(kinds.get(name)))) return [];
  const outside = new Map<string, string[]>();
  for (const { address, interface: name } of nameServers) {
    if (name === null || !kinds.has(name)) continue;
    outside.set(name, [...(outside.get(name) ?? []), address]);
  }
  return [...outside].map(([name, addresses]) => ({ kind: 'dns-leak', addresses, interface: name }));
}

const hides: ReadonlySet<Interface['kind'] | undefined> = new Set(['tunnel', 'loopback']);

/**
 * One for each address that only UDP shows. A computer uses several IPv6 addresses in its /64, and new ones each day
 * (RFC 8981).
 */
function udpLeaks({ check }: Evidence, family: Family): Leak[] {
  if (check === null) return [];
  const seen = (results: typeof check.https) =>
    results.filter(
      (result): result is { kind: 'seen' } & SeenAddress => result.kind === 'seen' && result.family === family,
    );
  const https = seen(check.https).map(({ address }) => address);
  const [first] = https;
  if (first === undefined) return [];
  const known = new Set(https.map(subnetOf));
  return seen(check.udp)
    .filter(({ address }) => !known.has(subnetOf(address)))
    .map(({ address }) => ({ kind: 'udp-differs', family, https: first, udp: address }));
}

function familiesLeak(exits: Record<Family, Exits>): Leak[] {
  const [ipv4] = exits[4].conclusive;
  const [ipv6] = exits[6].conclusive;
  if (ipv4 === undefined || ipv6 === undefined || ipv4.countryCode === ipv6.countryCode) return [];
  return [{ kind: 'families-differ', ipv4: ipv4.countryCode, ipv6: ipv6.countryCode }];
}
