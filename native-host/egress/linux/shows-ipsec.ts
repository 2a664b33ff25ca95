import type { ListedRoute } from './parse-listed-route.ts';
import type { RoutingRule } from './parse-rule.ts';

/** strongSwan's own (charon.routing_table and charon.routing_table_prio of strongswan.conf(5)). */
const STRONGSWAN = { table: 220, priority: 220 } as const;

export const isStrongswanRule = ({ table, priority }: RoutingRule): boolean =>
  table === STRONGSWAN.table && priority === STRONGSWAN.priority;

/**
 * Whether IPsec without an interface shows by its routes: strongSwan leads to a table of its own, and has routes there
 * only while a tunnel stands.
 *
 * @returns null otherwise: other programs, and strongSwan told to make no routes, leave no trace for ordinary users
 */
export function showsIpsec(rules: readonly RoutingRule[], routes: readonly ListedRoute[]): true | null {
  return rules.some(isStrongswanRule) && routes.some(({ table }) => table === STRONGSWAN.table) ? true : null;
}
