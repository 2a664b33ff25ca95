import type { EgressReason } from '../../protocol.ts';
import { askDestinations, indexesOf, OTHER_PACKETS, type AskedDestination } from './asked-destinations.ts';
import type { EntryLookUp, Packet, RoutingRule } from '../routes.ts';

export type DestinationFacts = {
  family: 4 | 6;
  asked: readonly AskedDestination[];
  rules: readonly RoutingRule[];
  routeInterface: string | null;
  nameOf(index: number): string | null;
  isTunnel(name: string | null): boolean;
};

/**
 * Destinations that leave by another interface than the family's route: for all packets, or by another protocol or to
 * another port. The latter is asked only where a rule selects by them: nothing else in the kernel does, but the choice
 * among several next hops, and all of those count.
 */
export function otherDestinations(rtnetlink: EntryLookUp, facts: DestinationFacts): EgressReason[] {
  const { family, asked, rules, routeInterface } = facts;
  if (routeInterface === null) return [];
  const reasons = reasonsOf(facts, asked, null);
  const isSelective = rules.some(
    ({ ipProtocol, remotePorts, localPorts }) => ipProtocol !== null || remotePorts !== null || localPorts !== null,
  );
  if (!isSelective) return reasons;
  const others = OTHER_PACKETS.flatMap((packet) =>
    reasonsOf(facts, askDestinations(rtnetlink, family, packet), packet),
  );
  const isNews = (one: EgressReason) =>
    !reasons.some((each) => each['interface'] === one['interface'] && each['count'] === one['count']);
  return [...reasons, ...others.filter(isNews)];
}

function reasonsOf(
  { family, routeInterface, nameOf, isTunnel }: DestinationFacts,
  asked: readonly AskedDestination[],
  packet: Packet | null,
): EgressReason[] {
  const counts = new Map<string, number>();
  for (const one of asked) {
    const names = new Set(indexesOf(one).map(nameOf));
    for (const name of names) {
      if (name !== null && name !== routeInterface) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, count]) => ({
    ...{ code: 'destinations-elsewhere', family, interface: name, tunnel: isTunnel(name) },
    ...{ protocol: packet?.protocol ?? null, port: packet?.remotePort ?? null, count, of: asked.length },
  }));
}
