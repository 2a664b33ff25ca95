import { IPv4, IPv6 } from 'ipaddr.js';
import type { Scope } from '../protocol.ts';
import { embeddedIpv4 } from './embedded-ipv4.ts';
import { ipv6Words } from './ipv6-words.ts';
import { ipv4Scopes, ipv6Scopes } from './special-addresses.ts';

/**
 * The scope of an address in canonical text (see canonical-address). An IPv6 address with an IPv4 address inside (NAT64, 6to4, Teredo) has
 * that one's scope.
 */
export function addressScope(canonical: string): Scope {
  return canonical.includes(':') ? ipv6Scope(ipv6Words(canonical)) : ipv4Scope(canonical);
}

function ipv4Scope(text: string): Scope {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  return ipv4Ranges.find(({ first, last }) => value >= first && value <= last)?.scope ?? 'public';
}

function ipv6Scope(words: number[]): Scope {
  const inside = embeddedIpv4(words);
  if (inside !== null) return ipv4Scope(inside);
  return ipv6Ranges.find((range) => isWithin(words, range))?.scope ?? 'public';
}

function isWithin(words: number[], { prefix, length }: { prefix: number[]; length: number }): boolean {
  for (let index = 0, bits = length; bits > 0; index++, bits -= 16) {
    const difference = (words[index] ?? 0) ^ (prefix[index] ?? 0);
    if (difference >> Math.max(0, 16 - bits) !== 0) return false;
  }
  return true;
}

const ipv4Ranges = ipv4Scopes.map(([cidr, scope]) => {
  const [address, length] = IPv4.parseCIDR(cidr);
  const first = address.octets.reduce((value, octet) => value * 256 + octet, 0);
  return { first, last: first + 2 ** (32 - length) - 1, scope };
});

const ipv6Ranges = ipv6Scopes.map(([cidr, scope]) => {
  const [address, length] = IPv6.parseCIDR(cidr);
  return { prefix: address.parts, length, scope };
});
