import type { ListedRoute } from './parse-listed-route.ts';
import type { RoutingRule } from './parse-rule.ts';

/** strongSwan's defaults (charon.routing_table and charon.routing_table_prio of strongswan.conf(5)). */
const STRONGSWAN = { table: 220, priority: 220 } as const;

export const isStrongswanRule = ({ table, priority }: RoutingRule): boolean =>
  table === STRONGSWAN.table && priority === STRONGSWAN.priority;

/**
 * Whether IPsec without an interface shows in the routes: strongSwan adds a rule for a table of its own, which has
 * routes only while a tunnel is up.
 *
 * @returns null otherwise: other programs, and strongSwan configured to add no routes, leave no trace for ordinary
 *   users
 */
export function showsIpsec(rules: readonly RoutingRule[], routes: readonly ListedRoute[]): true | null {
  return rules.some(isStrongswanRule) && routes.some(({ table }) => table === STRONGSWAN.table) ? true : null;
}
