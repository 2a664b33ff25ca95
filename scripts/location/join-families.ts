import { noRecord, type Child, type PrefixTree } from './prefix-tree.ts';

/**
 * One 128-bit tree for both families: IPv4 is at ::/96, where every reader expects it, and again at
 * ::ffff:0:0/96 for readers that are given IPv4-mapped text. 6to4 and Teredo are emptied, because TapMap asks for the
 * IPv4 address inside and the outer form places the wrong end.
 */
export function joinFamilies(tree: PrefixTree, ipv4: Child, ipv6: Child): Child {
  let joined = tree.graft(ipv6, noRecord, 0x2002n << 112n, 16);
  joined = tree.graft(joined, noRecord, 0x20010000n << 96n, 32);
  joined = tree.graft(joined, ipv4, 0n, 96);
  return tree.graft(joined, ipv4, 0xffffn << 32n, 96);
}
