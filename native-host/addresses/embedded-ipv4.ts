import { ipv4Text, isMapped } from './ip-text.ts';

/**
 * The IPv4 address embedded in an IPv6 address (its 16 bytes), null when there is none. The traffic goes to that
 * address, so its scope and place are the ones that apply.
 *
 *     ::ffff:a.b.c.d    IPv4-mapped  RFC 4291 section 2.5.5.2
 *     64:ff9b::a.b.c.d  NAT64        RFC 6052 section 2.1 (a network's own prefix can't be recognised)
 *     2002:AABB:CCDD::  6to4         RFC 3056 section 2
 *     2001:0:…          Teredo       RFC 4380 section 4: the client is the last 32 bits, every bit flipped
 */
export function embeddedIpv4(bytes: Uint8Array): string | null {
  if (startsWith(bytes, sixToFour)) return ipv4Text(bytes, 2);
  if (startsWith(bytes, teredo))
    return ipv4Text(
      bytes.subarray(12).map((byte) => ~byte),
      0,
    );
  return startsWith(bytes, nat64) || isMapped(bytes, 0) ? ipv4Text(bytes, 12) : null;
}

const sixToFour = [0x20, 0x02];
const teredo = [0x20, 0x01, 0, 0];
const nat64 = [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0];

const startsWith = (bytes: Uint8Array, prefix: number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);
