import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { routeFor } from './route-for.ts';

/** Whether a family's public traffic leaves by a tunnel for sure. */
export function leavesByTunnel(egress: Egress | null, family: Family): boolean {
  return tunnelled(egress, family) === 'yes';
}

/** Whether a family's public traffic leaves by what may be a tunnel, as the host judges; without a route by none. */
export function tunnelled(egress: Egress | null, family: Family): EgressRoute['tunnel'] {
  return routeFor(egress, family)?.tunnel ?? 'no';
}
