import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { publicResolvers } from '../../connection/public-resolvers.ts';
import { tunnelDaemonOf, type TunnelDaemon } from './daemon-of.ts';
import { leavesHere } from './leaves-here.ts';
import { maySend } from './may-send.ts';
import { tunnelInterfaces } from './tunnel-interfaces.ts';

/**
 * The sockets that VPNs use themselves, past their tunnels: they have to, or their packets would go into the tunnel.
 * What a relaying program sends on directly for others is not among them.
 */
export type OwnSockets = {
  /** Those that carry a tunnel. */
  endpoints: readonly Connection[];
  /** Those to a provider's other servers, or for names and the time. */
  talk: readonly Connection[];
};

export function ownSockets(egress: Egress | null, connections: Iterable<Connection>): OwnSockets {
  const interfaces = egress === null ? null : tunnelInterfaces(egress);
  // Without a tunnel there is nothing to tell apart among thousands of connections.
  if (interfaces === null || interfaces.inside.size === 0) return { endpoints: [], talk: [] };
  const byProgram = new Map<string, { daemon: TunnelDaemon; sockets: Connection[] }>();
  for (const connection of connections) {
    const daemon = leadsPast(connection, interfaces.past) ? tunnelDaemonOf(connection) : null;
    if (daemon === null) continue;
    const known = byProgram.get(daemon.name);
    if (known === undefined) byProgram.set(daemon.name, { daemon, sockets: [connection] });
    else known.sockets.push(connection);
  }
  const found = [...byProgram.values()].map(({ daemon, sockets }) => sorted(daemon, sockets));
  return { endpoints: found.flatMap(({ endpoints }) => endpoints), talk: found.flatMap(({ talk }) => talk) };
}

function leadsPast(connection: Connection, past: ReadonlySet<string>): boolean {
  if (connection.scope !== 'public' || !leavesHere(connection) || !maySend(connection)) return false;
  const name = addressInterface(connection);
  return name !== null && past.has(name);
}

/** That of its own address: a VPN marks its packets, so the kernel's route without the mark is not theirs. */
export const addressInterface = ({ interface: own, routeInterface }: Connection) => own ?? routeInterface;

function sorted({ kind }: TunnelDaemon, sockets: readonly Connection[]): OwnSockets {
  const carriers = sockets.filter(canCarry);
  const others = sockets.filter((socket) => !canCarry(socket));
  if (kind === 'only-carries') return { endpoints: carriers, talk: others };
  const ends = farEnds(carriers);
  if (kind === 'also-asks') {
    const endpoints = carrying(ends);
    const rest = carriers.filter((socket) => !endpoints.includes(socket));
    return { endpoints, talk: [...others, ...rest] };
  }
  const { endpoints, talk } = relayed(ends);
  return { endpoints, talk: [...others, ...talk] };
}

/** A far end of a program, with its sockets to it. */
type FarEnd = { sockets: Connection[]; bytes: number };

/** Those with the most traffic first, and of equal ones those with the most sockets, then the oldest. */
function farEnds(sockets: readonly Connection[]): FarEnd[] {
  const ends = new Map<string | null, FarEnd>();
  for (const socket of sockets) {
    const end = ends.get(socket.remoteAddress) ?? { sockets: [], bytes: 0 };
    end.sockets.push(socket);
    end.bytes += bytesOf(socket);
    ends.set(socket.remoteAddress, end);
  }
  return [...ends.values()].sort(
    (one, other) =>
      other.bytes - one.bytes || other.sockets.length - one.sockets.length || sinceMs(one) - sinceMs(other),
  );
}

/**
 * For a program that also contacts its provider: its UDP, unless that has many far ends (peers of a mesh), else the far
 * end with the most traffic. Which of them carries the tunnel cannot be observed.
 */
function carrying(ends: readonly FarEnd[]): Connection[] {
  const byUdp = ends.filter(({ sockets }) => sockets.some(({ protocol }) => protocol === 'udp'));
  if (byUdp.length > 0 && byUdp.length <= MOST_SERVERS) {
    return byUdp.flatMap(({ sockets }) => sockets.filter(({ protocol }) => protocol === 'udp'));
  }
  return ends[0]?.sockets ?? [];
}

const MOST_SERVERS = 3;

/**
 * For a relaying program: the far end with the most traffic and others that many of its sockets share are its servers;
 * a little traffic with others, or with a public resolver, is its own. The rest it sends on for other programs.
 */
function relayed(ends: readonly FarEnd[]): OwnSockets {
  const count = ends.reduce((sum, { sockets }) => sum + sockets.length, 0);
  const isServer = (end: FarEnd) =>
    end === ends[0] || (end.sockets.length >= LEAST_SHARED && end.sockets.length * 3 >= count);
  const others = ends.filter((end) => !isServer(end));
  return {
    endpoints: ends.filter(isServer).flatMap(({ sockets }) => sockets),
    talk: others.filter(isTalk).flatMap(({ sockets }) => sockets),
  };
}

const LEAST_SHARED = 4;
/** More than a test of a server, a list of rules or an account's status needs; less than a page. */
const TALK_BYTES = 65_536;

function isTalk({ sockets, bytes }: FarEnd): boolean {
  if (sockets.every(({ remoteAddress }) => remoteAddress !== null && publicResolvers.has(remoteAddress))) return true;
  const isCounted = sockets.every(({ bytesSent, bytesReceived }) => bytesSent !== null && bytesReceived !== null);
  return isCounted && bytes < TALK_BYTES;
}

/** Queries for names (RFC 1035, RFC 7858) and the time (RFC 5905) carry no tunnel. */
function canCarry({ protocol, remotePort }: Connection): boolean {
  return remotePort === null || !queries[protocol].has(remotePort);
}

const queries: Record<Connection['protocol'], ReadonlySet<number>> = { udp: new Set([53, 123]), tcp: new Set([853]) };

const bytesOf = ({ bytesSent, bytesReceived }: Connection) => (bytesSent ?? 0) + (bytesReceived ?? 0);
const sinceMs = ({ sockets }: FarEnd) => Math.min(...sockets.map(({ firstSeenMs }) => firstSeenMs));
