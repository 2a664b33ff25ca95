import type { Egress } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { isOfNames, numberOf, reasonsOf, textOf } from './host-reasons.ts';
import { leadingRule, mayBeLedElsewhere } from './leading-rule.ts';
import { leavesByTunnel, tunnelled } from './leaves-by-tunnel.ts';
import { routeFor } from './route-for.ts';

/** An interface past the tunnel that part of the Internet is routed by, with the prefixes that the host names. */
export type PastRoute = { interface: string; prefixes: readonly string[] };

/**
 * Where part of a family's public traffic is routed past the tunnel that the rest is routed into; empty if all of it is
 * routed alike. Whether any packet was sent so is another question.
 */
export function pastRoutes(egress: Egress, family: Family): PastRoute[] {
  if (!leavesByTunnel(egress, family)) return isPartlyInside(egress, family) ? ownRoute(egress, family) : [];
  const found = new Map<string, string[]>();
  for (const { prefix, interface: name } of egress.bypasses) {
    if (prefix.includes(':') === (family === 6)) found.set(name, [...(found.get(name) ?? []), prefix]);
  }
  for (const reason of elsewhere(egress, family, false)) {
    const name = textOf(reason, 'interface');
    if (name !== null && !found.has(name)) found.set(name, []);
  }
  return [...found].map(([name, prefixes]) => ({ interface: name, prefixes }));
}

/** Whether all of a family's public traffic is routed into a tunnel, by whatever rule. */
export function leavesWhollyByTunnel(egress: Egress | null, family: Family): boolean {
  if (egress === null || !leavesByTunnel(egress, family)) return false;
  if (mayBeLedElsewhere(egress, family) || leadingRule(egress, family) !== null) return false;
  return pastRoutes(egress, family).length === 0;
}

/** A company's few networks in a tunnel leave everything else outside: then there is none for the Internet. */
function isPartlyInside(egress: Egress, family: Family): boolean {
  if (tunnelled(egress, family) !== 'no') return false;
  return elsewhere(egress, family, true).some((reason) => {
    const [count, of] = [numberOf(reason, 'count'), numberOf(reason, 'of')];
    return count !== null && of !== null && count >= of * LEAST_SHARE;
  });
}

const LEAST_SHARE = 0.25;

const elsewhere = (egress: Egress, family: Family, isTunnel: boolean) =>
  reasonsOf(egress, 'destinations-elsewhere', family).filter(
    (reason) => reason.tunnel === isTunnel && !isOfNames(reason),
  );

function ownRoute(egress: Egress, family: Family): PastRoute[] {
  const route = routeFor(egress, family);
  return route === null ? [] : [{ interface: route.interface, prefixes: [] }];
}
