import type { InetDiagSocket } from './parse-inet-diag.ts';

/** Closed connections of which half is known: only the notice, or only the row in TIME_WAIT. */
export type UnpairedSockets = {
  addHeard(socket: InetDiagSocket): void;
  addDumped(socket: InetDiagSocket): void;
  /** The one of the same endpoints that was heard of and not met; no longer unpaired. */
  takeHeard(row: InetDiagSocket): InetDiagSocket | undefined;
  /** The one of the same endpoints that was met and not heard of; no longer unpaired. */
  takeDumped(heard: InetDiagSocket): InetDiagSocket | undefined;
  forget(socket: InetDiagSocket): void;
};

/**
 * The kernel gives a socket its cookie when it first speaks of it. Of one that ends before any dump it speaks twice, of
 * the socket itself and of what stays of it in TIME_WAIT, under two cookies: what they have in common is the endpoints.
 */
export function createUnpairedSockets(): UnpairedSockets {
  const heard = new Map<string, InetDiagSocket>();
  const dumped = new Map<string, InetDiagSocket>();
  return {
    addHeard: (socket) => void heard.set(keyOf(socket), socket),
    addDumped: (socket) => void dumped.set(keyOf(socket), socket),
    takeHeard: (row) => take(heard, keyOf(row)),
    takeDumped: (socket) => take(dumped, keyOf(socket)),
    forget(socket) {
      const key = keyOf(socket);
      for (const sockets of [heard, dumped]) if (sockets.get(key) === socket) sockets.delete(key);
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
