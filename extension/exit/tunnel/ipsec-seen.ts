import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { daemonOf } from './daemon-of.ts';

/**
 * Whether IPsec may carry traffic without an interface of its own: its routes are there, or a program that negotiates
 * it (IKEv2, RFC 7296) has its ports open. Which traffic it carries cannot be seen without privileges, and an idle
 * program looks the same as an active one.
 *
 * Not on Windows and macOS: there a part of the system itself has the ports open all the time, or none is visible.
 */
export function ipsecSeen(egress: Egress | null, connections: Iterable<Connection>): boolean {
  if (egress?.ipsec === true) return true;
  for (const connection of connections) {
    const { protocol, localPort, closedAtMs } = connection;
    if (protocol !== 'udp' || closedAtMs !== null || !ports.has(localPort)) continue;
    if (programs.has(daemonOf(connection))) return true;
  }
  return false;
}

/** IKE, and IKE with ESP in UDP behind a NAT (RFC 3948). */
const ports: ReadonlySet<number> = new Set([500, 4500]);

/** strongSwan's, OpenIKED's, KAME's and Libreswan's. */
const programs: ReadonlySet<string> = new Set(['charon', 'charon-nm', 'charon-systemd', 'iked', 'racoon', 'pluto']);
