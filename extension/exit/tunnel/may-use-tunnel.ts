import type { Egress } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { reasonsOf, textOf } from './host-reasons.ts';
import { leadingRule, mayBeLedElsewhere } from './leading-rule.ts';
import { tunnelled } from './leaves-by-tunnel.ts';
import { pastRoutes } from './past-routes.ts';
import { routeFor } from './route-for.ts';

/**
 * Whether any of a family's packets may leave by a tunnel, be it one that does not encrypt: then round trips and the
 * addresses that others see may be those of its far end.
 */
export function mayUseTunnel(egress: Egress, family: Family): boolean {
  if (tunnelled(egress, family) !== 'no' || isUnencrypted(egress, family)) return true;
  return (
    leadingRule(egress, family) !== null || mayBeLedElsewhere(egress, family) || pastRoutes(egress, family).length > 0
  );
}

/** Whether a family's route is a tunnel that does not encrypt. */
export function isUnencrypted(egress: Egress, family: Family): boolean {
  const name = routeFor(egress, family)?.interface;
  return reasonsOf(egress, 'not-encrypted', family).some((reason) => textOf(reason, 'interface') === name);
}
