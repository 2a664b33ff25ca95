import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { squatBlock } from './squat-space.ts';

/**
 * Tells the connections to an address that was handed out on this computer, in place of the real one: a local proxy
 * answers a question for a name with an address of a range of its own, routes that range into its tunnel, and connects
 * to the name itself ("fake IP" of sing-box, mihomo, Clash, Surge and others). Of the real remote end nothing is known.
 *
 * It is seen where the connection's own address is on a tunnel, and the remote address is in a range that such programs
 * take: that of benchmarks (RFC 2544) or one of squat-space, with the own address in the same; and fc00::/18 (sing-box's
 * documentation), which nobody may use (fc00::/8, RFC 4193, section 3.1).
 */
export function handedOut(egress: Egress | null): (connection: Connection) => boolean {
  const tunnels = new Set(egress?.interfaces.flatMap(({ name, kind }) => (kind === 'tunnel' ? [name] : [])));
  if (tunnels.size === 0) return () => false;
  return ({ interface: name, localAddress, remoteAddress }) => {
    if (name === null || remoteAddress === null || !tunnels.has(name)) return false;
    if (remoteAddress.includes(':')) return isFakeIpv6(remoteAddress);
    const own = lentBlock(localAddress);
    return own !== null && own === lentBlock(remoteAddress);
  };
}

/** The block to lend that an IPv4 address is in: cheap, since it is asked for every connection. */
function lentBlock(address: string): string | null {
  return /^198\.1[89]\./.test(address) ? '198.18' : squatBlock(address);
}

/** fc00::/18: the second group of the canonical text is below 4000. */
function isFakeIpv6(address: string): boolean {
  if (!address.startsWith('fc00:')) return false;
  const [, second = ''] = address.split(':', 2);
  return parseInt(second || '0', 16) < 0x4000;
}
