import type { EgressReason } from '../../protocol.ts';
import type { AskedDestination } from '../destinations/asked-destinations.ts';
import type { ListedRoute, RoutingRule } from '../routes.ts';

/**
 * strongSwan's defaults (charon.routing_table and charon.routing_table_prio of strongswan.conf(5)): 220 for both, and
 * 210 for those of its plugin for NetworkManager since 5.9.12 (charon-nm.opt).
 */
const STRONGSWAN_TABLES: ReadonlySet<number> = new Set([220, 210]);

export const isStrongswanRule = ({ table, priority }: RoutingRule): boolean =>
  table !== null && STRONGSWAN_TABLES.has(table) && priority === table;

export type IpsecFacts = {
  rules: readonly RoutingRule[];
  routes: readonly ListedRoute[];
  asked: Readonly<Record<4 | 6, readonly AskedDestination[]>>;
  /** Routes by an interface for IPsec show that by themselves. */
  isTunnel(index: number): boolean;
};

/**
 * Whether IPsec without an interface shows in the routes: strongSwan adds a rule for a table of its own, which has
 * routes only while a tunnel is up. Which family's public traffic it may take shows by the table that the route comes
 * from.
 *
 * @returns `ipsec` null otherwise: other programs, and strongSwan configured to add no routes, leave no trace for
 *   ordinary users
 */
export function showsIpsec({ rules, routes, asked, isTunnel }: IpsecFacts): {
  ipsec: true | null;
  reasons: EgressReason[];
} {
  const tables = new Set(rules.filter(isStrongswanRule).map(({ table }) => table));
  const isBare = ({ table, interfaceIndex }: Pick<ListedRoute, 'table' | 'interfaceIndex'>): boolean =>
    tables.has(table) && !isTunnel(interfaceIndex);
  const reasons = ([4, 6] as const).flatMap((family): EgressReason[] => {
    const taken = asked[family]
      .map(({ entry }) => entry)
      .find(
        (entry) =>
          typeof entry !== 'string' &&
          entry.nextHops.some(({ interfaceIndex }) => isBare({ table: entry.table, interfaceIndex })),
      );
    if (taken === undefined || typeof taken === 'string') return [];
    return [{ code: 'ipsec-by-route', family, table: taken.table }];
  });
  return { ipsec: routes.some(isBare) ? true : null, reasons };
}
