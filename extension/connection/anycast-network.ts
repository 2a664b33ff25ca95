import type { Connection, Network } from '../../native-host/protocol.ts';
import { amazonEdge } from './amazon-edge.ts';
import { edgeNetworks } from './edge-networks.ts';
import { networkName } from './network-name.ts';
import { publicResolvers } from './public-resolvers.ts';

/**
 * Name of the network or service that responds from near the user, wherever its addresses are registered; null if none
 * is known to do so: neither by the lists here, nor by the database.
 */
export function anycastNetwork({ remoteAddress, network, traits = [] }: Remote): string | null {
  if (remoteAddress === null) return null;
  const listed = publicResolvers.get(remoteAddress) ?? (network === null ? null : edgeOf(remoteAddress, network));
  if (listed !== null || !traits.includes('anycast')) return listed;
  return network === null ? remoteAddress : networkName(network);
}

type Remote = Pick<Connection, 'remoteAddress' | 'network'> & Partial<Pick<Connection, 'traits'>>;

function edgeOf(remoteAddress: string, { asn }: Network): string | null {
  return edgeNetworks.get(asn) ?? (amazonNetworks.has(asn) ? amazonEdge(remoteAddress) : null);
}

const amazonNetworks: ReadonlySet<number> = new Set([8987, 14618, 16509]);
