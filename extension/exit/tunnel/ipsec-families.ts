import type { Connection, Egress } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { daemonOf } from './daemon-of.ts';
import { reasonsOf } from './host-reasons.ts';
import { routedFamilies } from './route-for.ts';

/**
 * The families whose traffic IPsec may carry without an interface of its own: those that its routes lead, and, if there
 * are no routes for it, all while a program that negotiates it (IKEv2, RFC 7296) has its ports open. Which traffic it
 * carries cannot be seen without privileges, and an idle program looks the same as an active one.
 *
 * Not on Windows and macOS: there a part of the system itself has the ports open all the time, or none is visible.
 */
export function ipsecFamilies(egress: Egress | null, connections: Iterable<Connection>): Family[] {
  if (egress === null) return [];
  const byRoute = ipsecByRoute(egress);
  if (byRoute.length > 0) return byRoute;
  for (const connection of connections) if (negotiates(connection, egress)) return routedFamilies(egress);
  return [];
}

/** The families that routes for IPsec without an interface lead. */
export function ipsecByRoute(egress: Egress): Family[] {
  return routedFamilies(egress).filter((family) => reasonsOf(egress, 'ipsec-by-route', family).length > 0);
}

/** strongSwan's routes lead what it carries: where it has some, and none for public traffic, it carries none of that. */
function negotiates(connection: Connection, { ipsec }: Egress): boolean {
  const { protocol, localPort, closedAtMs } = connection;
  if (protocol !== 'udp' || closedAtMs !== null) return false;
  const name = daemonOf(connection);
  // Its plugin for NetworkManager takes any ports, and ends with its connection.
  if (name === 'charon-nm') return ipsec !== true;
  return ports.has(localPort) && (programs.has(name) || (strongswan.has(name) && ipsec !== true));
}

/** IKE, and IKE with ESP in UDP behind a NAT (RFC 3948). */
const ports: ReadonlySet<number> = new Set([500, 4500]);

/** OpenIKED's, KAME's and Libreswan's. */
const programs: ReadonlySet<string> = new Set(['iked', 'racoon', 'pluto']);
const strongswan: ReadonlySet<string> = new Set(['charon', 'charon-systemd', 'charon-cmd']);
