import type { Connection } from '../../native-host/protocol.ts';
import { amazonEdge } from './amazon-edge.ts';
import { edgeNetworks } from './edge-networks.ts';
import { publicResolvers } from './public-resolvers.ts';

/**
 * Name of the network or service that responds from near the user, wherever its addresses are registered; null if none
 * is known to do so.
 */
export function anycastNetwork({
  remoteAddress,
  network,
}: Pick<Connection, 'remoteAddress' | 'network'>): string | null {
  if (remoteAddress === null) return null;
  const resolver = publicResolvers.get(remoteAddress);
  if (resolver !== undefined || network === null) return resolver ?? null;
  return edgeNetworks.get(network.asn) ?? (amazonNetworks.has(network.asn) ? amazonEdge(remoteAddress) : null);
}

const amazonNetworks: ReadonlySet<number> = new Set([8987, 14618, 16509]);
