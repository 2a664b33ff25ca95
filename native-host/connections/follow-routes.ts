import type { SocketRoutes } from '../egress/socket-routes.ts';
import type { Changes, Connection, ConnectionChange } from '../protocol.ts';
import type { SocketChanges } from '../sockets/socket.ts';

/**
 * Tells of each connection by which interface its packets leave now (`routeInterface`): of those that opened or got
 * another end, and of all when routes changed. Only of open ones to public addresses in this computer's own namespace.
 *
 * The returned function completes the changes of one look, and the connections that they are about.
 */
export function followRoutes(
  routes: SocketRoutes,
): (changes: Changes, sockets: SocketChanges, connections: () => Iterable<Connection>) => void {
  /** Of the sockets that are bound to a device: few are. */
  const boundIndexes = new Map<string, number>();

  function routeOf(connection: Connection): string | null {
    if (connection.scope !== 'public' || connection.namespace !== null || connection.closedAtMs !== null) return null;
    return routes.of(connection, boundIndexes.get(connection.id) ?? 0);
  }

  function noteBound({ opened, changed, closed }: SocketChanges): void {
    for (const { id, boundIndex } of opened) if (boundIndex !== 0) boundIndexes.set(id, boundIndex);
    for (const { id, boundIndex } of changed) {
      if (boundIndex !== 0) boundIndexes.set(id, boundIndex);
      else boundIndexes.delete(id);
    }
    for (const { id } of closed) boundIndexes.delete(id);
  }

  return (changes, sockets, connections) => {
    noteBound(sockets);
    const haveChanged = routes.haveChanged();
    const opened = new Set(changes.opened);
    for (const connection of opened) connection.routeInterface = routeOf(connection);
    const moved = new Set(changes.changed.filter(isMoved).map(({ id }) => id));
    if (!haveChanged && moved.size === 0) return;
    const byId = new Map(changes.changed.map((change) => [change.id, change]));
    for (const connection of connections()) {
      if (opened.has(connection) || connection.closedAtMs !== null || !(haveChanged || moved.has(connection.id)))
        continue;
      const routeInterface = routeOf(connection);
      if (routeInterface === connection.routeInterface) continue;
      connection.routeInterface = routeInterface;
      const change = byId.get(connection.id);
      if (change === undefined) changes.changed.push({ id: connection.id, routeInterface });
      else Object.assign(change, { routeInterface });
    }
  };
}

const isMoved = (change: ConnectionChange): boolean =>
  'remoteAddress' in change || 'localAddress' in change || 'scope' in change;
