import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { routeFor } from './route-for.ts';

/** Whether a family's egress route is a tunnel for sure. */
export function leavesByTunnel(egress: Egress | null, family: Family): boolean {
  return tunnelled(egress, family) === 'yes';
}

/** Whether a family's egress route may be a tunnel, as the host judges; without a route it is none. */
export function tunnelled(egress: Egress | null, family: Family): EgressRoute['tunnel'] {
  return routeFor(egress, family)?.tunnel ?? 'no';
}

/** Whether a family's route leads past the tunnel that the other family's leads into. */
export function leadsPastOther(egress: Egress | null, family: Family): boolean {
  const other = family === 4 ? 6 : 4;
  return routeFor(egress, family) !== null && tunnelled(egress, family) === 'no' && leavesByTunnel(egress, other);
}
