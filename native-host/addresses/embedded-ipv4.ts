/**
 * The IPv4 address that an IPv6 address (eight 16-bit words) stands for, null when there is none inside. The traffic
 * goes to that address, so that its scope and its place are the true ones.
 *
 *     ::ffff:a.b.c.d    IPv4-mapped  RFC 4291 section 2.5.5.2
 *     64:ff9b::a.b.c.d  NAT64        RFC 6052 section 2.1 (a network's own prefix can't be recognised)
 *     2002:AABB:CCDD::  6to4         RFC 3056 section 2
 *     2001:0:…          Teredo       RFC 4380 section 4: the client is the last 32 bits, every bit flipped
 */
export function embeddedIpv4(words: readonly number[]): string | null {
  const [w0, w1 = 0, w2 = 0, , , , w6 = 0, w7 = 0] = words;
  if (w0 === 0x2002) return dotted(w1, w2);
  if (w0 === 0x2001 && w1 === 0) return dotted(w6 ^ 0xffff, w7 ^ 0xffff);
  return startsWith(words, nat64) ? dotted(w6, w7) : mappedIpv4(words);
}

/** The IPv4 address of an IPv4-mapped one, null for any other. */
export function mappedIpv4(words: readonly number[]): string | null {
  const [, , , , , , w6 = 0, w7 = 0] = words;
  return startsWith(words, mapped) ? dotted(w6, w7) : null;
}

const nat64 = [0x64, 0xff9b, 0, 0, 0, 0];
const mapped = [0, 0, 0, 0, 0, 0xffff];

const startsWith = (words: readonly number[], prefix: number[]): boolean =>
  prefix.every((word, index) => words[index] === word);
const dotted = (high: number, low: number): string => `${high >> 8}.${high & 0xff}.${low >> 8}.${low & 0xff}`;
