import type { Connection, Egress } from '../../native-host/protocol.ts';
import { programOf } from '../connection/program-of.ts';
import type { LocalResolver } from './evidence.ts';
import { tunnelDaemonOf } from './tunnel/daemon-of.ts';

/**
 * The name servers that run on this computer (dnsmasq, dnscrypt-proxy, the local end of a VPN app), and whom they ask as
 * far as their own sockets show it. One step is followed: where one asks another here, nothing is told.
 *
 * @param routeSinceMs since when the routes lead as they do, milliseconds since the epoch; sockets that were closed are
 *   looked at if they are younger
 */
export function localResolvers(
  egress: Egress | null,
  connections: readonly Connection[],
  routeSinceMs: number,
): LocalResolver[] {
  if (egress === null) return [];
  const loopback = new Set(egress.interfaces.flatMap(({ name, kind }) => (kind === 'loopback' ? [name] : [])));
  const servers = egress.nameServers.filter(({ interface: name }) => name !== null && loopback.has(name));
  if (servers.length === 0) return [];
  const listeners = connections.filter(isListener);
  const queries = connections.filter((connection) => isQuery(connection) && isCurrent(connection, routeSinceMs));
  return servers.map(({ address }) => {
    const listener = listenerAt(address, listeners);
    if (listener === null) return { address, program: null, upstreams: [] };
    return { address, program: programOf(listener), upstreams: upstreamsOf(listener, queries) };
  });
}

const DNS = 53;
/** DNS; over TLS or QUIC (RFC 7858, RFC 9250); over HTTPS (RFC 8484), or DNSCrypt. */
const QUERY_PORTS: readonly (number | null)[] = [DNS, 853, 443];
/** VPN programs talk to their provider by it as well. */
const HTTPS = 443;

function isListener({ localPort, remoteAddress, namespace, closedAtMs }: Connection): boolean {
  return localPort === DNS && remoteAddress === null && namespace === null && closedAtMs === null;
}

/** One of that very address rather than one of all addresses. */
function listenerAt(address: string, listeners: readonly Connection[]): Connection | null {
  const anyAddress = address.includes(':') ? ['::'] : ['0.0.0.0', '::'];
  const exact = listeners.find(({ localAddress }) => localAddress === address);
  return exact ?? listeners.find(({ localAddress }) => anyAddress.includes(localAddress)) ?? null;
}

function isQuery({ remoteAddress, remotePort, scope, namespace, direction, state }: Connection): boolean {
  if (remoteAddress === null || namespace !== null || scope === 'loopback') return false;
  return QUERY_PORTS.includes(remotePort) && direction !== 'incoming' && state !== 'SYN_SENT';
}

function isCurrent({ closedAtMs, firstSeenMs }: Connection, routeSinceMs: number): boolean {
  return closedAtMs === null || firstSeenMs >= routeSinceMs;
}

/** A resolver that asks the name servers of every domain itself has thousands. */
const MOST_ADDRESSES = 5;

function upstreamsOf(listener: Connection, queries: readonly Connection[]): LocalResolver['upstreams'] {
  const isVpn = tunnelDaemonOf(listener) !== null;
  const found = new Map<string | null, Set<string>>();
  for (const query of queries) {
    const { remoteAddress, remotePort, routeInterface, interface: own } = query;
    if (remoteAddress === null || !isSameProgram(query, listener) || (isVpn && remotePort === HTTPS)) continue;
    const name = routeInterface ?? own;
    const addresses = found.get(name) ?? new Set();
    if (addresses.size < MOST_ADDRESSES) addresses.add(remoteAddress);
    found.set(name, addresses);
  }
  return [...found].map(([name, addresses]) => ({ interface: name, addresses: [...addresses] }));
}

/** By process, or where the system hides it, as Linux does other users', by the unit that it runs in. */
function isSameProgram({ pid, service }: Connection, listener: Connection): boolean {
  if (listener.pid !== null) return pid === listener.pid;
  return pid === null && service !== null && service === listener.service;
}
