import { addressScope } from '../../addresses/address-scope.ts';
import type { TunnelFacts } from '../judge-tunnels.ts';
import type { Egress } from '../../protocol.ts';
import { encryptionOf } from './interfaces/encryption-of.ts';
import { leadsNowhere } from './interfaces/leads-nowhere.ts';
import { appOfInterface } from './vpn-apps.ts';
import type { ListedRoute } from '../routes.ts';

/**
 * What Linux's routes show of interfaces that may be tunnels.
 *
 * Only an interface that routes lead over to somewhere else can carry a tunnel: by a gateway, or as the default. The
 * bridges of containers and virtual machines have an address and neither.
 *
 * @param hostRoutes those that lead past all tunnels
 */
export function tunnelFacts(
  routes: readonly ListedRoute[],
  hostRoutes: Egress['tunnelEndpoints'],
  nameOf: (index: number) => string | null,
): Omit<TunnelFacts, 'mayBeUplink'> {
  const leading = routes.filter(({ gateway, prefixLength }) => gateway !== null || prefixLength === 0);
  const carriers = new Set(leading.map(({ interfaceIndex }) => nameOf(interfaceIndex)));
  const halves = (name: string, family: 4 | 6): boolean => {
    const bits = routes.filter(
      (one) => one.family === family && one.prefixLength === 1 && nameOf(one.interfaceIndex) === name,
    );
    return new Set(bits.map(({ prefix }) => prefix)).size === 2;
  };
  const isPublic = ({ address }: { address: string }) => addressScope(address) === 'public';
  return {
    encryptionOf,
    isTunnelByName: (name) => appOfInterface(name) !== null,
    /**
     * A route to a server beyond the line is what a PPP client adds, also to a private one. A tap device with the
     * default route may as well lead to a virtual machine that routes, and the route to a public address be for
     * something else; but only VPNs put two halves of the address space before a default route that stays.
     */
    isEndpointShown: ({ name, driver }) =>
      driver === 'ppp' ? hostRoutes.length > 0 : halves(name, 4) && hostRoutes.some(isPublic),
    canCarry: (one) => one.up && !leadsNowhere(one) && carriers.has(one.name),
  };
}
