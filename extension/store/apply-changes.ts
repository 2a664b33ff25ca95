import type { Connection, ConnectionClose } from '../../native-host/protocol.ts';
import type { ChangesUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';
import { keepClosedMs } from '../contract/past.ts';

/** Applies the changes of one poll. Without changes, `connections` stays the same map. */
export function applyChanges(state: AppState, { takenAtMs, opened, changed, closed }: ChangesUpdate): AppState {
  const old = longClosed(state.connections, takenAtMs);
  if (opened.length + changed.length + closed.length + old.length === 0) return { ...state, takenAtMs };

  const connections = new Map(state.connections);
  for (const id of old) connections.delete(id);
  for (const connection of opened) connections.set(connection.id, connection);
  for (const change of [...changed, ...closed]) {
    const before = connections.get(change.id);
    if (before !== undefined) connections.set(change.id, { ...before, ...change });
    else if (isWhole(change)) connections.set(change.id, change);
  }
  return { ...state, takenAtMs, connections };
}

function longClosed(connections: AppState['connections'], takenAtMs: number): string[] {
  const ids: string[] = [];
  for (const { id, closedAtMs } of connections.values()) {
    if (closedAtMs !== null && takenAtMs - closedAtMs >= keepClosedMs) ids.push(id);
  }
  return ids;
}

/** A connection that opened and closed between two polls is sent complete; one that was never sent cannot be shown. */
function isWhole(change: Partial<Connection> | ConnectionClose): change is Connection {
  return wholeNames.every((name) => name in change);
}

const whole: Record<keyof Connection, true> = {
  id: true,
  protocol: true,
  family: true,
  localAddress: true,
  localPort: true,
  remoteAddress: true,
  remotePort: true,
  state: true,
  direction: true,
  scope: true,
  pid: true,
  processName: true,
  executable: true,
  owner: true,
  service: true,
  namespace: true,
  firstSeenMs: true,
  lastSeenMs: true,
  closedAtMs: true,
  rttMs: true,
  minRttMs: true,
  bytesSent: true,
  bytesReceived: true,
  interface: true,
  routeInterface: true,
  place: true,
  network: true,
  traits: true,
};
const wholeNames = Object.keys(whole);
