import type { Connection } from '../protocol.ts';

/** What the route of a connection's packets depends on. */
export type RoutedConnection = Pick<
  Connection,
  'protocol' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'interface' | 'owner'
>;

/** By which interface the packets of connections leave now: another one than before where routes changed since. */
export type SocketRoutes = {
  /** Whether what `of` says may differ from what it said before the last call. Cheap: for each look. */
  haveChanged(): boolean;
  /**
   * @param boundIndex the device that the socket is bound to; 0 for none
   * @returns null where it is not asked: no tunnel is up, so that it cannot matter, or this system does not tell
   */
  of(connection: RoutedConnection, boundIndex: number): string | null;
};
