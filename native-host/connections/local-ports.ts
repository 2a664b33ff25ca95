import type { Socket } from '../sockets/socket.ts';

type LocalEnd = Pick<Socket, 'namespace' | 'protocol' | 'family' | 'localAddress' | 'localPort'>;

/** At which local ports of each network namespace sockets receive from anybody. */
export type LocalPorts = {
  add(socket: LocalEnd): void;
  remove(socket: LocalEnd): void;
  /** Whether one of them receives what is sent to this local end. */
  has(socket: LocalEnd): boolean;
};

export function createLocalPorts(): LocalPorts {
  /** How many sockets are bound to each address of a port. */
  const namespaces = new Map<string | null, Record<'tcp' | 'udp', Map<number, Map<string, number>>>>();

  function portsOf({ namespace, protocol }: LocalEnd): Map<number, Map<string, number>> {
    let ports = namespaces.get(namespace);
    if (ports === undefined) {
      ports = { tcp: new Map(), udp: new Map() };
      namespaces.set(namespace, ports);
    }
    return ports[protocol];
  }

  function count(socket: LocalEnd, step: number): void {
    const ports = portsOf(socket);
    const addresses = ports.get(socket.localPort) ?? new Map<string, number>();
    const holders = (addresses.get(socket.localAddress) ?? 0) + step;
    if (holders > 0) addresses.set(socket.localAddress, holders);
    else addresses.delete(socket.localAddress);
    if (addresses.size > 0) ports.set(socket.localPort, addresses);
    else ports.delete(socket.localPort);
  }

  return {
    add: (socket) => count(socket, 1),
    remove: (socket) => count(socket, -1),
    has(socket) {
      const addresses = portsOf(socket).get(socket.localPort);
      if (addresses === undefined) return false;
      // An IPv6 socket without an address receives IPv4 as well (RFC 3493, section 3.7).
      const wildcards = socket.family === 4 ? ['0.0.0.0', '::'] : ['::'];
      return addresses.has(socket.localAddress) || wildcards.some((wildcard) => addresses.has(wildcard));
    },
  };
}
