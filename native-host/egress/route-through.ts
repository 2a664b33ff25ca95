import { addressScope } from '../addresses/address-scope.ts';
import type { EgressReason } from '../protocol.ts';
import type { FoundRoute } from './found-routes.ts';
import type { WholeInterface } from './whole-egress.ts';

/** The route of one family's public traffic, or what holds it back. */
export type FamilyRoute = { route: FoundRoute | null; reasons: EgressReason[] };

/**
 * The route of a family's public traffic by the interface that the system names for it.
 *
 * @param sourceAddress undefined where the interface has none of this family, so that nothing can leave
 */
export function routeThrough(
  out: WholeInterface,
  family: 4 | 6,
  sourceAddress: string | undefined,
  gateway: string | null,
): FamilyRoute {
  const held = { family, interface: out.name };
  if (out.kind === 'loopback') return none([{ code: 'held-by-sink', ...held, driver: out.driver }]);
  if (sourceAddress === undefined) return none([]);
  if (isOnLinkAlone(sourceAddress, out)) return none([{ code: 'only-link-local', ...held }]);
  return { route: { interface: out.name, kind: out.kind, sourceAddress, gateway }, reasons: [] };
}

const none = (reasons: EgressReason[]): FamilyRoute => ({ route: null, reasons });

/**
 * An address that is valid on its link alone: of IPv6 (RFC 4291, section 2.5.6), since a router may announce itself to
 * a computer that got no other address; of IPv4 (RFC 3927), which systems give themselves, some with a default route.
 * Tunnels use those of IPv4 inside, and translate them.
 */
function isOnLinkAlone(address: string, { kind }: WholeInterface): boolean {
  return addressScope(address) === 'link-local' && (address.includes(':') || kind !== 'tunnel');
}
