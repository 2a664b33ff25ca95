import { parseSockaddr } from './parse-sockaddr.ts';

/** The route that a packet to one destination would take. */
export type BestRoute = {
  interfaceIndex: number;
  gateway: string | null;
  sourceAddress: string | null;
  /** The entry of the table that it comes from, in CIDR notation; null where that is not told. */
  prefix: string | null;
};

/**
 * Parses what GetBestRoute2 returns: a MIB_IPFORWARD_ROW2 (netioapi.h) and the SOCKADDR_INET of the source.
 *
 *     0      8       12            44         72
 *     | luid | index | destination | next hop | …
 *
 * @returns null for a row that is too short
 */
export function parseBestRoute(row: Uint8Array, source: Uint8Array): BestRoute | null {
  if (row.length < NEXT_HOP + 28) return null;
  const destination = parseSockaddr(row, DESTINATION)?.address;
  const nextHop = parseSockaddr(row, NEXT_HOP)?.address ?? null;
  return {
    interfaceIndex: new DataView(row.buffer, row.byteOffset, row.byteLength).getUint32(8, true),
    // Directly connected: the next hop is the unspecified address.
    gateway: nextHop === '0.0.0.0' || nextHop === '::' ? null : nextHop,
    sourceAddress: parseSockaddr(source, 0)?.address ?? null,
    prefix: destination === undefined ? null : `${destination}/${row[DESTINATION + 28] ?? 0}`,
  };
}

/** IP_ADDRESS_PREFIX: a SOCKADDR_INET of 28 bytes, and the length u8. */
const DESTINATION = 12;
const NEXT_HOP = 44;
