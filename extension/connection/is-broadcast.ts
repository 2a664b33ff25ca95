import type { Connection } from '../../native-host/protocol.ts';

/**
 * Whether a connection's packets go to every host of a network that this computer is in. The host knows by the prefixes
 * of the interfaces, and gives such an address the scope of multicast, which IPv4 has from 224.0.0.0 (RFC 5771) only.
 */
export function isBroadcast({ scope, remoteAddress }: Pick<Connection, 'scope' | 'remoteAddress'>): boolean {
  if (remoteAddress === null) return false;
  if (remoteAddress === '255.255.255.255') return true;
  return scope === 'multicast' && !remoteAddress.includes(':') && !/^2(?:2[4-9]|3\d)\./.test(remoteAddress);
}
