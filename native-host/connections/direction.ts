import type { Direction } from '../protocol.ts';

type Endpoints = {
  readonly namespace: string | null;
  readonly protocol: 'tcp' | 'udp';
  readonly localPort: number;
  readonly remoteAddress: string | null;
  readonly state: string | null;
};

type LocalPort = Pick<Endpoints, 'namespace' | 'protocol' | 'localPort'>;

/** Which local ports of each network namespace listen: TCP in LISTEN, and UDP without a remote address. */
export type ListeningPorts = {
  add(socket: LocalPort): void;
  remove(socket: LocalPort): void;
  has(socket: LocalPort): boolean;
};

export function createListeningPorts(): ListeningPorts {
  /** How many sockets hold each port: there may be several (IPv4 and IPv6, one for each address). */
  const namespaces = new Map<string | null, Record<'tcp' | 'udp', Map<number, number>>>();

  function countsOf({ namespace, protocol }: LocalPort): Map<number, number> {
    let counts = namespaces.get(namespace);
    if (counts === undefined) {
      counts = { tcp: new Map(), udp: new Map() };
      namespaces.set(namespace, counts);
    }
    return counts[protocol];
  }

  function count(socket: LocalPort, step: number): void {
    const ports = countsOf(socket);
    const holders = (ports.get(socket.localPort) ?? 0) + step;
    if (holders > 0) ports.set(socket.localPort, holders);
    else ports.delete(socket.localPort);
  }

  return {
    add: (socket) => count(socket, 1),
    remove: (socket) => count(socket, -1),
    has: (socket) => countsOf(socket).has(socket.localPort),
  };
}

export function isListening({ protocol, remoteAddress, state }: Endpoints): boolean {
  return protocol === 'tcp' ? state === 'LISTEN' : remoteAddress === null;
}

/**
 * Who opened the connection. The kernel does not record it, but a connection whose local port listens was accepted
 * there, and one in SYN_RECEIVED is being opened from outside.
 */
export function directionOf(socket: Endpoints, listening: ListeningPorts): Direction {
  if (isListening(socket)) return 'listening';
  if (socket.remoteAddress === null) return 'unknown';
  if (socket.state === 'SYN_RECEIVED' || listening.has(socket)) return 'incoming';
  return 'outgoing';
}
