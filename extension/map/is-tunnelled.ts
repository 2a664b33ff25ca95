import type { Connection, Egress } from '../../native-host/protocol.ts';

/**
 * Whether a connection's round trips may be those of a tunnel: the way out of its address family is one, or its own
 * interface is. As long as the way out is not known it may be. Some tunnels end TCP on this computer and open it anew
 * at their far side, so that a round trip says nothing of the place.
 */
export function isTunnelled({ family, interface: name }: Connection, egress: Egress | null): boolean {
  if (egress === null) return true;
  const way = family === 4 ? egress.ipv4 : egress.ipv6;
  return way?.kind === 'tunnel' || egress.interfaces.some((known) => known.name === name && known.kind === 'tunnel');
}
