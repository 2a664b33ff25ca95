import type { AddressTrait, Changes, Connection, ConnectionChange, ConnectionClose, TcpState } from '../protocol.ts';
import type { Socket, SocketChanges } from '../sockets/socket.ts';
import { connectionOf, type Located } from './connection-of.ts';
import { differences, isSameLocation } from './connection-differences.ts';
import { moveTimes } from './move-times.ts';
import { directionOf, isWithoutPeer, type Surroundings } from './direction.ts';
import { createLocalPorts } from './local-ports.ts';

/** What else is known of an address, from outside the sockets. */
export type Dependencies = {
  /** What is known of a remote address; undefined while those of a public one are being looked up. */
  locate(address: string): Located | undefined;
  /** The interface that has this local address. */
  interfaceOf(localAddress: string): string | null;
  /** Whether the system assigns this port to programs that ask for none (system/ephemeral-ports.ts). */
  isEphemeral(port: number): boolean;
};

export type ConnectionTracker = {
  /**
   * Takes the socket changes of one poll and returns the changes of connections.
   *
   * @param takenAtMs the steady time of the poll, and with it that of every connection
   * @param offsetMs what makes a steady time one since the epoch (host-clock.ts); when it changes, every connection moves
   */
  apply(changes: SocketChanges, takenAtMs: number, offsetMs?: number): Changes;
  /** Locates again the connections whose address had no result yet, or all of them; returns those that differ. */
  relocate(which: 'waiting' | 'all'): ConnectionChange[];
  /** Every connection that the system still shows, closed ones among them (TIME_WAIT, FIN_WAIT_2). */
  connections(): Connection[];
  /** Whether a connection has an address that `locate` did not know yet. */
  isWaiting(): boolean;
};

/** From sockets at one moment to connections over time. Pure but for its memory; the clock comes with each call. */
export function trackConnections({ locate, interfaceOf, isEphemeral }: Dependencies): ConnectionTracker {
  const tracked = new Map<Socket, Connection>();
  const waiting = new Set<Connection>();
  const listening = createLocalPorts();
  let lastLookMs = 0;
  let offsetMs: number | null = null;

  const sinceEpoch = (steadyMs: number): number => steadyMs + (offsetMs ?? 0);

  function open(socket: Socket, takenAtMs: number): Connection {
    const location = located(socket.remoteAddress);
    const [direction, name] = [directionOf(socket, around), interfaceIn(socket)];
    const connection = connectionOf(socket, {
      location,
      direction,
      interface: name,
      offsetMs: offsetMs ?? 0,
      takenAtMs,
    });
    if (isUnlocated(connection)) waiting.add(connection);
    return connection;
  }

  function located(address: string | null): Located {
    if (address === null) return { scope: 'unspecified', place: null, network: null, traits: NO_TRAITS };
    // Only a public address has to wait for its place.
    return locate(address) ?? { scope: 'public', place: null, network: null, traits: NO_TRAITS };
  }

  /** Another namespace has interfaces of its own, perhaps with the same addresses. */
  const interfaceIn = ({ namespace, localAddress }: Pick<Connection, 'namespace' | 'localAddress'>): string | null =>
    namespace === null ? interfaceOf(localAddress) : null;

  const around: Surroundings = {
    listening,
    isEphemeral,
    isOwnAddress: (localAddress, namespace) => interfaceIn({ namespace, localAddress }) !== null,
  };

  const isUnlocated = ({ remoteAddress }: Connection): boolean =>
    remoteAddress !== null && locate(remoteAddress) === undefined;

  /** The fields of a still open connection that differ now; null when none does. */
  function update(socket: Socket, connection: Connection): ConnectionChange | null {
    const wasWithoutPeer = isWithoutPeer(connection);
    let change = differences(connection, socket);
    if (change !== null) {
      if (wasWithoutPeer) listening.remove(connection);
      Object.assign(connection, change);
      if (isWithoutPeer(connection)) listening.add(connection);
    }
    const moved = change !== null && ('remoteAddress' in change || 'localAddress' in change || 'localPort' in change);
    if (moved) {
      const about = { interface: interfaceIn(connection), ...located(connection.remoteAddress) };
      Object.assign(connection, about);
      Object.assign(change ?? {}, about);
      if (isUnlocated(connection)) waiting.add(connection);
    }
    // Once known it stays, whatever listens later: only another peer, or what the system shows by now, is a reason.
    if (moved || socket.opener !== null || wasWithoutPeer !== isWithoutPeer(connection)) {
      const now = directionOf(socket, around);
      if (now !== connection.direction) change = { ...(change ?? { id: connection.id }), direction: now };
      connection.direction = now;
    }
    return change;
  }

  function close(connection: Connection, change: ConnectionChange | null, closedAtMs: number): ConnectionClose {
    connection.closedAtMs = closedAtMs;
    return { ...change, id: connection.id, closedAtMs };
  }

  /** @returns by how much the clock was set since the last call */
  function followClock(nextOffsetMs: number): number {
    const stepMs = nextOffsetMs - (offsetMs ?? nextOffsetMs);
    offsetMs = nextOffsetMs;
    if (stepMs !== 0) for (const connection of tracked.values()) moveTimes(connection, stepMs);
    return stepMs;
  }

  return {
    apply(changes, takenAtMs, nextOffsetMs = 0) {
      const clockStepMs = followClock(nextOffsetMs);
      lastLookMs = sinceEpoch(takenAtMs);
      const result: Changes = { takenAtMs: lastLookMs, opened: [], changed: [], closed: [] };
      if (clockStepMs !== 0) result.clockStepMs = clockStepMs;
      for (const socket of changes.opened) if (isWithoutPeer(socket)) listening.add(socket);
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
        if (wasClosed) continue; // reported already; the system still shows it
        if (socket.closedAtMs !== null) result.closed.push(close(connection, change, sinceEpoch(socket.closedAtMs)));
        else if (change !== null) result.changed.push(change);
      }
      for (const socket of changes.closed) {
        const closedAtMs = sinceEpoch(socket.closedAtMs ?? takenAtMs);
        const connection = tracked.get(socket);
        if (connection === undefined) {
          result.closed.push(Object.assign(open(socket, takenAtMs), { closedAtMs }));
          continue;
        }
        const change = update(socket, connection);
        if (connection.closedAtMs === null) result.closed.push(close(connection, change, closedAtMs));
        if (isWithoutPeer(connection)) listening.remove(connection);
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
      const all = [...tracked.values()].filter(({ closedAtMs, state }) => closedAtMs === null || isShownClosed(state));
      for (const connection of all) if (connection.closedAtMs === null) connection.lastSeenMs = lastLookMs;
      return all;
    },
    isWaiting: () => waiting.size > 0,
  };
}

/** One for all: nearly every connection has none. */
const NO_TRAITS: AddressTrait[] = [];

/** Closed connections that the system still shows for a while. */
const isShownClosed = (state: TcpState | null): boolean => state === 'TIME_WAIT' || state === 'FIN_WAIT_2';
