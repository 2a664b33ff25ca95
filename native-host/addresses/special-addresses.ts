import type { Scope } from '../protocol.ts';

/**
 * The scope of each block; the first row that contains an address applies, so an exception comes before the block that
 * it is part of. An address in no row is public.
 *
 * Source: IANA's IPv4 and IPv6 Special-Purpose Address Registries (iana.org/assignments/iana-ipv4-special-registry and
 * iana-ipv6-special-registry), their column "Globally Reachable", and the two address space registries for multicast
 * and for unallocated space.
 */
export const ipv4Scopes: readonly (readonly [cidr: string, scope: Scope])[] = [
  ['0.0.0.0/32', 'unspecified'],
  ['0.0.0.0/8', 'reserved'], // "this network", RFC 791
  ['10.0.0.0/8', 'private'], // RFC 1918
  ['100.64.0.0/10', 'shared'], // RFC 6598
  ['127.0.0.0/8', 'loopback'], // RFC 1122
  ['169.254.0.0/16', 'link-local'], // RFC 3927
  ['172.16.0.0/12', 'private'], // RFC 1918
  ['192.0.0.9/32', 'public'], // Port Control Protocol anycast, RFC 7723
  ['192.0.0.10/32', 'public'], // TURN anycast, RFC 8155
  ['192.0.0.0/24', 'reserved'], // IETF protocol assignments, RFC 6890
  ['192.0.2.0/24', 'reserved'], // documentation, RFC 5737
  ['192.88.99.0/24', 'reserved'], // 6to4 relay anycast, withdrawn by RFC 7526
  ['192.168.0.0/16', 'private'], // RFC 1918
  ['198.18.0.0/15', 'reserved'], // benchmarking, RFC 2544
  ['198.51.100.0/24', 'reserved'], // documentation, RFC 5737
  ['203.0.113.0/24', 'reserved'], // documentation, RFC 5737
  ['224.0.0.0/4', 'multicast'], // RFC 5771
  ['240.0.0.0/4', 'reserved'], // RFC 1112, and the limited broadcast at its end
];

export const ipv6Scopes: readonly (readonly [cidr: string, scope: Scope])[] = [
  ['2001:1::1/128', 'public'], // Port Control Protocol anycast, RFC 7723
  ['2001:1::2/128', 'public'], // TURN anycast, RFC 8155
  ['2001:1::3/128', 'public'], // DNS-SD service registration anycast, RFC 9665
  ['2001:3::/32', 'public'], // AMT, RFC 7450
  ['2001:4:112::/48', 'public'], // AS112, RFC 7535
  ['2001:20::/28', 'public'], // ORCHIDv2, RFC 7343
  ['2001:30::/28', 'public'], // drone remote identification, RFC 9374
  ['2001::/23', 'reserved'], // IETF protocol assignments, RFC 2928
  ['2001:db8::/32', 'reserved'], // documentation, RFC 3849
  ['3fff::/20', 'reserved'], // documentation, RFC 9637
  ['2000::/3', 'public'], // global unicast, RFC 4291
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['64:ff9b:1::/48', 'private'], // a network's own translator, RFC 8215
  ['fc00::/7', 'private'], // unique local, RFC 4193
  ['fe80::/10', 'link-local'], // RFC 4291
  ['fec0::/10', 'private'], // site-local: deprecated by RFC 3879, but still private where it is in use
  ['ff00::/8', 'multicast'], // RFC 4291
  // Unallocated space; includes 100::/64 (discard only), 5f00::/16 (segment routing) and ::/96 (IPv4-compatible).
  ['::/0', 'reserved'],
];
