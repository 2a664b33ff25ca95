import { dequal } from 'dequal/lite';
import type { Changes, Connection, ConnectionChange, ConnectionClose } from '../protocol.ts';
import type { Socket, SocketChanges } from '../sockets/socket.ts';
import { createListeningPorts, directionOf, isListening } from './direction.ts';

/** What else is known of an address, from outside the sockets. */
export type Dependencies = {
  /** Scope, place and network of a remote address; undefined while those of a public one are being looked up. */
  locate(address: string): Pick<Connection, 'scope' | 'place' | 'network'> | undefined;
  /** The interface that has this local address. */
  interfaceOf(localAddress: string): string | null;
};

export type ConnectionTracker = {
  /** Takes the socket changes of one poll and returns the changes of connections. */
  apply(changes: SocketChanges, takenAtMs: number): Changes;
  /** Locates again the connections whose address had no result yet, or all of them; returns those that differ. */
  relocate(which: 'waiting' | 'all'): ConnectionChange[];
  /** Every connection that the system still shows, closed ones in TIME_WAIT among them. */
  connections(): Connection[];
  /** Whether a connection has an address that `locate` did not know yet. */
  isWaiting(): boolean;
};

/** From sockets at one moment to connections over time. Pure but for its memory; the clock comes with each call. */
export function trackConnections({ locate, interfaceOf }: Dependencies): ConnectionTracker {
  const tracked = new Map<Socket, Connection>();
  const waiting = new Set<Connection>();
  const listening = createListeningPorts();
  let lastLookMs = 0;

  function open(socket: Socket, takenAtMs: number): Connection {
    const { scope, place, network } = located(socket.remoteAddress);
    // Written out: spreading objects into each other here cost more than the rest of a look's bookkeeping.
    const connection: Connection = {
      id: socket.id,
      protocol: socket.protocol,
      family: socket.family,
      localAddress: socket.localAddress,
      localPort: socket.localPort,
      remoteAddress: socket.remoteAddress,
      remotePort: socket.remotePort,
      state: socket.state,
      direction: directionOf(socket, listening),
      scope,
      pid: socket.pid,
      processName: socket.processName,
      executable: socket.executable,
      owner: socket.owner,
      service: socket.service,
      namespace: socket.namespace,
      firstSeenMs: socket.firstSeenMs,
      lastSeenMs: socket.closedAtMs ?? takenAtMs,
      closedAtMs: socket.closedAtMs,
      rttMs: socket.rttMs,
      minRttMs: socket.minRttMs,
      bytesSent: socket.bytesSent,
      bytesReceived: socket.bytesReceived,
      interface: interfaceIn(socket),
      place,
      network,
    };
    if (isUnlocated(connection)) waiting.add(connection);
    return connection;
  }

  function located(address: string | null): Pick<Connection, 'scope' | 'place' | 'network'> {
    if (address === null) return { scope: 'unspecified', place: null, network: null };
    // Only a public address has to wait for its place.
    return locate(address) ?? { scope: 'public', place: null, network: null };
  }

  /** Another namespace has interfaces of its own, perhaps with the same addresses. */
  const interfaceIn = ({ namespace, localAddress }: Pick<Connection, 'namespace' | 'localAddress'>): string | null =>
    namespace === null ? interfaceOf(localAddress) : null;

  const isUnlocated = ({ remoteAddress }: Connection): boolean =>
    remoteAddress !== null && locate(remoteAddress) === undefined;

  /** The fields of a still open connection that differ now; null when none does. */
  function update(socket: Socket, connection: Connection): ConnectionChange | null {
    const wasListening = isListening(connection);
    const change = differences(connection, socket);
    if (change === null) return null;
    const moved = 'remoteAddress' in change || 'localAddress' in change || 'localPort' in change;
    if (wasListening) listening.remove(connection);
    Object.assign(connection, change);
    if (isListening(connection)) listening.add(connection);
    if (moved || wasListening !== isListening(connection)) {
      const about = {
        direction: directionOf(connection, listening),
        interface: interfaceIn(connection),
        ...located(connection.remoteAddress),
      };
      Object.assign(connection, about);
      Object.assign(change, about);
      if (isUnlocated(connection)) waiting.add(connection);
    }
    return change;
  }

  function close(connection: Connection, change: ConnectionChange | null, closedAtMs: number): ConnectionClose {
    connection.closedAtMs = closedAtMs;
    return { ...change, id: connection.id, closedAtMs };
  }

  return {
    apply(changes, takenAtMs) {
      lastLookMs = takenAtMs;
      const result: Changes = { takenAtMs, opened: [], changed: [], closed: [] };
      for (const socket of changes.opened) if (isListening(socket)) listening.add(socket);
      for (const socket of changes.opened) {
        const connection = open(socket, takenAtMs);
        tracked.set(socket, connection);
        const { closedAtMs } = connection;
        if (closedAtMs === null) result.opened.push(connection);
        else result.closed.push(Object.assign(connection, { closedAtMs })); // the same object: its place may come later
      }
      for (const socket of changes.changed) {
        const connection = tracked.get(socket);
        if (connection === undefined) continue;
        const wasClosed = connection.closedAtMs !== null;
        const change = update(socket, connection);
        if (wasClosed) continue; // reported already; the system still shows it, in TIME_WAIT
        if (socket.closedAtMs !== null) result.closed.push(close(connection, change, socket.closedAtMs));
        else if (change !== null) result.changed.push(change);
      }
      for (const socket of changes.closed) {
        const closedAtMs = socket.closedAtMs ?? takenAtMs;
        const connection = tracked.get(socket);
        if (connection === undefined) {
          result.closed.push(Object.assign(open(socket, takenAtMs), { closedAtMs }));
          continue;
        }
        const change = update(socket, connection);
        if (connection.closedAtMs === null) result.closed.push(close(connection, change, closedAtMs));
        if (isListening(connection)) listening.remove(connection);
        tracked.delete(socket);
        waiting.delete(connection);
      }
      return result;
    },
    relocate(which) {
      const changes: ConnectionChange[] = [];
      // Those that came and went within one look are waiting, and not tracked.
      for (const connection of which === 'all' ? new Set([...tracked.values(), ...waiting]) : waiting) {
        const location = connection.remoteAddress === null ? undefined : locate(connection.remoteAddress);
        if (location === undefined) continue;
        waiting.delete(connection);
        if (isSameLocation(connection, location)) continue;
        Object.assign(connection, location);
        if (connection.closedAtMs === null) changes.push({ id: connection.id, ...location });
      }
      return changes;
    },
    connections() {
      const all = [...tracked.values()].filter(({ closedAtMs, state }) => closedAtMs === null || state === 'TIME_WAIT');
      for (const connection of all) if (connection.closedAtMs === null) connection.lastSeenMs = lastLookMs;
      return all;
    },
    isWaiting: () => waiting.size > 0,
  };
}

/** The fields that a socket and its connection have in common and that may change while it lives. */
const SHOWN = [
  'family',
  'localAddress',
  'localPort',
  'remoteAddress',
  'remotePort',
  'state',
  'pid',
  'processName',
  'executable',
  'owner',
  'service',
  'namespace',
  'rttMs',
  'minRttMs',
  'bytesSent',
  'bytesReceived',
] as const satisfies readonly (keyof Socket & keyof Connection)[];

function differences(connection: Connection, socket: Socket): ConnectionChange | null {
  let change: ConnectionChange | null = null;
  for (const field of SHOWN) {
    if (connection[field] === socket[field]) continue;
    change ??= { id: connection.id };
    Object.assign(change, { [field]: socket[field] });
  }
  return change;
}

function isSameLocation(a: Pick<Connection, 'scope' | 'place' | 'network'>, b: typeof a): boolean {
  return a.scope === b.scope && dequal(a.network, b.network) && dequal(a.place, b.place);
}
