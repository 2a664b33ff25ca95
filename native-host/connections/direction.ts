import type { Direction } from '../protocol.ts';

type Endpoints = {
  readonly protocol: 'tcp' | 'udp';
  readonly localPort: number;
  readonly remoteAddress: string | null;
  readonly state: string | null;
};

/** Which local ports listen: TCP in LISTEN, and UDP without a remote address. */
export type ListeningPorts = {
  add(socket: Endpoints): void;
  remove(socket: Endpoints): void;
  has(protocol: 'tcp' | 'udp', port: number): boolean;
};

export function createListeningPorts(): ListeningPorts {
  /** Sockets for each port: a port may be held several times (IPv4 and IPv6, one address each). */
  const counts = { tcp: new Map<number, number>(), udp: new Map<number, number>() };
  const count = ({ protocol, localPort }: Endpoints, step: number): void => {
    const ports = counts[protocol];
    const holders = (ports.get(localPort) ?? 0) + step;
    if (holders > 0) ports.set(localPort, holders);
    else ports.delete(localPort);
  };
  return {
    add: (socket) => count(socket, 1),
    remove: (socket) => count(socket, -1),
    has: (protocol, port) => counts[protocol].has(port),
  };
}

export function isListening({ protocol, remoteAddress, state }: Endpoints): boolean {
  return protocol === 'tcp' ? state === 'LISTEN' : remoteAddress === null;
}

/**
 * Who opened the connection. The kernel does not say; but a connection whose local port listens was accepted there,
 * and one that is being asked for (SYN_RECEIVED) comes from outside.
 */
export function directionOf(socket: Endpoints, listening: ListeningPorts): Direction {
  if (isListening(socket)) return 'listening';
  if (socket.remoteAddress === null) return 'unknown';
  if (socket.state === 'SYN_RECEIVED' || listening.has(socket.protocol, socket.localPort)) return 'incoming';
  return 'outgoing';
}
