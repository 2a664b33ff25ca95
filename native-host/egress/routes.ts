/*
 * Routing in the words that all systems share: what their tables, rules and look-ups tell. Linux's netlink tells all of
 * it, the others parts.
 */

/** Where a route passes packets on; without a gateway the destination itself is on the link. */
export type NextHop = { interfaceIndex: number; gateway: string | null };

/** The route that a packet to one destination would take. */
export type Route = NextHop & { sourceAddress: string | null };

/** The entry of the routing tables that answers for a destination. */
export type MatchedRoute = {
  /** In CIDR notation; null where the kernel is too old to tell which entry it took (before Linux 4.13). */
  prefix: string | null;
  table: number;
  /** All that it may take. */
  nextHops: NextHop[];
};

/** A route or rule that refuses, by its type in ip-route(8), or 'none' where no route leads there. */
export type Refusal = 'blackhole' | 'unreachable' | 'prohibit' | 'none';

/** A route in the routing tables; one with several next hops is listed once for each. */
export type ListedRoute = NextHop & {
  family: 4 | 6;
  /** In CIDR notation. */
  prefix: string;
  prefixLength: number;
  table: number;
  /** What added it: RTPROT_… of linux/rtnetlink.h. */
  protocol: number;
};

/** Whether it leads to one address alone (/32, /128). */
export const isToHost = ({ family, prefixLength }: ListedRoute): boolean => prefixLength === (family === 4 ? 32 : 128);

/** The address of a prefix, without its length. */
export const addressOf = (prefix: string): string => prefix.slice(0, prefix.indexOf('/'));

/** A range of numbers, both ends included. */
export type NumberRange = { from: number; to: number };

/** A policy routing rule (ip-rule(8)); what it does not select by is null. */
export type RoutingRule = {
  family: 4 | 6;
  priority: number;
  /** The table that it looks up; null for a rule that jumps, refuses or does nothing. */
  table: number | null;
  /** It applies to the packets that the selectors below do not fit. */
  isInverted: boolean;
  mark: { value: number; mask: number } | null;
  /** In CIDR notation. */
  source: string | null;
  destination: string | null;
  users: NumberRange | null;
  /** IPPROTO_… of linux/in.h. */
  ipProtocol: number | null;
  localPorts: NumberRange | null;
  remotePorts: NumberRange | null;
};

/** What routes and rules may depend on, besides the destination: of a packet that a program would send. */
export type Packet = {
  /** IPPROTO_… of linux/in.h: the kernel is asked of TCP (6) and UDP (17) alone. */
  protocol?: number | undefined;
  remotePort?: number | undefined;
  localPort?: number | undefined;
  sourceAddress?: string | undefined;
  /** The device that the socket is bound to (SO_BINDTODEVICE), by its index. */
  boundIndex?: number | undefined;
  mark?: number | undefined;
  /** Who sends it; without one, whoever runs this program. */
  uid?: number | undefined;
};

/** How a system would send a packet to a destination: the entry of its tables that it takes, or why there is none. */
export type EntryLookUp = { entryFor(address: string, packet?: Packet): MatchedRoute | Refusal };
