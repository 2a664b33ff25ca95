import type { Egress } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { reasonsOf, textOf } from './host-reasons.ts';
import { routeFor } from './route-for.ts';

/** What keeps a family's packets on this computer. */
export type Blocked =
  /** Its route leads to an interface that leads nowhere, which kill switches make for this. */
  | { by: 'sink'; interface: string }
  /** A route or rule refuses it. */
  | { by: 'route' }
  /** The active VPN app is one that drops what is not in its tunnel. Its firewall cannot be read. */
  | { by: 'app'; app: string };

/** Why a family without an egress route has none, if that is on purpose; null otherwise. */
export function heldFamily(egress: Egress, family: Family): Blocked | null {
  if (routeFor(egress, family) !== null) return null;
  const [sink] = reasonsOf(egress, 'held-by-sink', family);
  if (sink !== undefined) return { by: 'sink', interface: textOf(sink, 'interface') ?? '' };
  return reasonsOf(egress, 'held-by-route', family).length > 0 ? { by: 'route' } : null;
}

/** The VPN app that drops what is not in its tunnel, as far as routing rules and interfaces show it; null for none. */
export function blockingApp(egress: Egress, family: Family): string | null {
  const [reason] = reasonsOf(egress, 'blocking-app', family);
  return reason === undefined ? null : textOf(reason, 'app');
}
