import { NLM_F_DUMP, NLM_F_REQUEST, NetlinkError, openNetlink } from '../../../system/linux/netlink.ts';
import { parseAddress, type LinkAddress } from './parse-address.ts';
import { parseLink, type Link } from './parse-link.ts';
import { parseListedRoute } from './parse-listed-route.ts';
import { parseMatchedRoute, parseRoute } from './parse-route.ts';
import { parseRule } from './parse-rule.ts';
import { routeRequest, type Asked } from './route-request.ts';
import type { ListedRoute, MatchedRoute, Packet, Refusal, Route, RoutingRule } from '../../routes.ts';

export type Rtnetlink = {
  links(): Link[];
  addresses(): LinkAddress[];
  /** The unicast routes of all tables; slow where there are very many. */
  routes(): ListedRoute[];
  rules(): RoutingRule[];
  /** The kernel's own route lookup, policy rules included, without sending a packet; null when there is no route. */
  routeTo(address: string, packet?: Packet): Route | null;
  /** The entry of the tables that the same look-up takes, with all its next hops; or why there is none. */
  entryFor(address: string, packet?: Packet): MatchedRoute | Refusal;
  /** True when links, addresses, routes or rules changed since the last call, or when notifications were lost. */
  hasChanged(): boolean;
  close(): void;
};

// linux/netlink.h, linux/rtnetlink.h
const NETLINK_ROUTE = 0;
const RTM_GETLINK = 18;
const RTM_GETADDR = 22;
const RTM_GETROUTE = 26;
const RTM_GETRULE = 34;
/** Link (1); IPv4 address (5), route (7) and rule (8); IPv6 address (9), route (11) and rule (19); next hop (32). */
const GROUPS = [1, 5, 7, 8, 9, 11, 19, 32].reduce((mask, group) => mask | (1 << (group - 1)), 0);
/**
 * The kernel's errors for "no route": network unreachable, host unreachable, prohibited, blackhole, no device; and,
 * where it was booted without IPv6 (`ipv6.disable=1`), not supported.
 */
export const NO_ROUTE: ReadonlyMap<number, Refusal> = new Map<number, Refusal>([
  ...[101, 19, 95, 97].map((errno): [number, Refusal] => [errno, 'none']),
  [113, 'unreachable'],
  [13, 'prohibit'],
  [22, 'blackhole'],
]);

/**
 * Reads the kernel's routing over netlink; needs no privileges.
 *
 * @throws {FfiUnavailable} {NetlinkError} when netlink cannot be used here
 */
export function openRtnetlink(): Rtnetlink {
  const requests = openNetlink(NETLINK_ROUTE);
  const notices = openNetlink(NETLINK_ROUTE, GROUPS);

  function dump<T>(type: number, parse: (bytes: DataView, start: number, end: number) => T | null): T[] {
    const found: T[] = [];
    requests.request(message(type, NLM_F_REQUEST | NLM_F_DUMP, new Uint8Array(16)), ({ u8 }, _type, start, end) => {
      const parsed = parse(new DataView(u8.buffer, u8.byteOffset), start, end);
      if (parsed !== null) found.push(parsed);
    });
    return found;
  }

  function lookUp<T>(
    address: string,
    packet: Packet,
    asked: Asked,
    parse: (bytes: DataView, start: number, end: number) => T | null,
  ): T | Refusal | null {
    let found: T | null = null;
    try {
      const request = message(RTM_GETROUTE, NLM_F_REQUEST, routeRequest(address, packet, asked));
      requests.request(request, ({ u8 }, _type, start, end) => {
        found = parse(new DataView(u8.buffer, u8.byteOffset), start, end);
      });
    } catch (error) {
      const refusal = error instanceof NetlinkError ? NO_ROUTE.get(error.errno) : undefined;
      if (refusal === undefined) throw error;
      return refusal;
    }
    return found;
  }

  return {
    links: () => dump(RTM_GETLINK, parseLink),
    addresses: () => dump(RTM_GETADDR, parseAddress),
    routes: () => dump(RTM_GETROUTE, parseListedRoute).flat(),
    rules: () => dump(RTM_GETRULE, parseRule),
    routeTo: (address, packet = {}) => {
      const route = lookUp(address, packet, 'result', parseRoute);
      return typeof route === 'string' ? null : route;
    },
    entryFor: (address, packet = {}) => lookUp(address, packet, 'entry', parseMatchedRoute) ?? 'none',
    hasChanged() {
      let changed = false;
      const complete = notices.drain(() => (changed = true));
      return changed || !complete;
    },
    close() {
      requests.close();
      notices.close();
    },
  };
}

/** struct nlmsghdr before the payload; the sequence number is filled in on sending. */
function message(type: number, flags: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(16 + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length, true);
  view.setUint16(4, type, true);
  view.setUint16(6, flags, true);
  bytes.set(payload, 16);
  return bytes;
}
