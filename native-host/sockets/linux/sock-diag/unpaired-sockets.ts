import type { InetDiagSocket } from './parse-inet-diag.ts';

/** Closed connections known by half: only by the notice, or only by the row in TIME_WAIT. */
export type UnpairedSockets = {
  addNoticed(socket: InetDiagSocket): void;
  addDumped(socket: InetDiagSocket): void;
  /** Removes and returns the one with the same endpoints that had a notice and no row. */
  takeNoticed(row: InetDiagSocket): InetDiagSocket | undefined;
  /** Removes and returns the one with the same endpoints that had a row and no notice. */
  takeDumped(noticed: InetDiagSocket): InetDiagSocket | undefined;
  forget(socket: InetDiagSocket): void;
};

/**
 * The kernel assigns a cookie when it first reports a socket. One that ends before any dump is reported twice with two
 * cookies, as the socket itself and as its remainder in TIME_WAIT: only the endpoints connect the two.
 */
export function createUnpairedSockets(): UnpairedSockets {
  const noticed = new Map<string, InetDiagSocket>();
  const dumped = new Map<string, InetDiagSocket>();
  return {
    addNoticed: (socket) => void noticed.set(keyOf(socket), socket),
    addDumped: (socket) => void dumped.set(keyOf(socket), socket),
    takeNoticed: (row) => take(noticed, keyOf(row)),
    takeDumped: (socket) => take(dumped, keyOf(socket)),
    forget(socket) {
      const key = keyOf(socket);
      for (const sockets of [noticed, dumped]) if (sockets.get(key) === socket) sockets.delete(key);
    },
  };
}

const keyOf = ({ protocol, localAddress, localPort, remoteAddress, remotePort }: InetDiagSocket): string =>
  `${protocol} ${localAddress} ${localPort} ${remoteAddress ?? ''} ${remotePort ?? ''}`;

function take(sockets: Map<string, InetDiagSocket>, key: string): InetDiagSocket | undefined {
  const socket = sockets.get(key);
  sockets.delete(key);
  return socket;
}
