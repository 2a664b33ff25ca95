import { publicDestinations } from './public-destinations.ts';
import type { EntryLookUp, MatchedRoute, Packet, Refusal } from '../routes.ts';

/** How the kernel would send a packet to one of the destinations that stand for the Internet. */
export type AskedDestination = { destination: string; entry: MatchedRoute | Refusal };

export const IPPROTO_TCP = 6;
export const IPPROTO_UDP = 17;
/** What nearly all of an ordinary program's packets are: the start of HTTPS. */
export const HTTPS: Packet = { protocol: IPPROTO_TCP, remotePort: 443 };
/** QUIC (RFC 9000), and DNS by both protocols (RFC 1035, RFC 7766). */
export const OTHER_PACKETS: readonly Packet[] = [
  { protocol: IPPROTO_UDP, remotePort: 443 },
  { protocol: IPPROTO_UDP, remotePort: 53 },
  { protocol: IPPROTO_TCP, remotePort: 53 },
];

/** Asks for every destination of a family: some ten microseconds each. @throws {NetlinkError} */
export function askDestinations({ entryFor }: EntryLookUp, family: 4 | 6, packet: Packet = HTTPS): AskedDestination[] {
  return publicDestinations[family].map((destination) => ({ destination, entry: entryFor(destination, packet) }));
}

/** The indexes of the interfaces that it may leave by; none where it is refused. */
export const indexesOf = ({ entry }: AskedDestination): number[] =>
  typeof entry === 'string' ? [] : entry.nextHops.map(({ interfaceIndex }) => interfaceIndex);
