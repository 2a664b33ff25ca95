import type { InetDiagSocket } from './parse-inet-diag.ts';

/** Closed connections known by half: only by the notice, or only by the row of what remains of them. */
export type UnpairedSockets = {
  addNoticed(socket: InetDiagSocket): void;
  addDumped(row: InetDiagSocket, look: number): void;
  /** Removes and returns the one with the same endpoints that had a notice and no row. */
  takeNoticed(row: InetDiagSocket): InetDiagSocket | undefined;
  /** Removes and returns the one with the same endpoints that had a row and no notice. */
  takeDumped(noticed: InetDiagSocket): InetDiagSocket | undefined;
  /** Whether a row that this look dumped first has had no notice yet. */
  hasDumpedAt(look: number): boolean;
  /** A noticed socket never had a row. */
  forgetNoticed(socket: InetDiagSocket): void;
  /**
   * Forgets the rows that were dumped before this look: their notices were lost. A notice that comes now belongs to a
   * later connection with the same endpoints.
   */
  forgetDumpedBefore(look: number): void;
};

/**
 * The kernel assigns a cookie when it first reports a socket. One that ends before any dump is reported twice with two
 * cookies, as the socket itself and as its remainder (is-remainder.ts): only the endpoints connect the two. The row may
 * be gone again by the time that the notice arrives, when the far side answers the FIN with a reset.
 */
export function createUnpairedSockets(): UnpairedSockets {
  const noticed = new Map<string, InetDiagSocket>();
  /** In the order of the looks. */
  const dumped = new Map<string, { row: InetDiagSocket; look: number }>();
  const dumpedNow = { look: 0, keys: new Set<string>() };
  return {
    addNoticed: (socket) => void noticed.set(keyOf(socket), socket),
    addDumped(row, look) {
      const key = keyOf(row);
      dumped.delete(key); // a Map keeps the place of a key that is set again
      dumped.set(key, { row, look });
      if (dumpedNow.look !== look) dumpedNow.keys.clear();
      dumpedNow.look = look;
      dumpedNow.keys.add(key);
    },
    takeNoticed: (row) => take(noticed, keyOf(row)),
    takeDumped(socket) {
      const key = keyOf(socket);
      dumpedNow.keys.delete(key);
      return take(dumped, key)?.row;
    },
    hasDumpedAt: (look) => dumpedNow.look === look && dumpedNow.keys.size > 0,
    forgetNoticed(socket) {
      const key = keyOf(socket);
      if (noticed.get(key) === socket) noticed.delete(key);
    },
    forgetDumpedBefore(oldest) {
      for (const [key, { look }] of dumped) {
        if (look >= oldest) return;
        dumped.delete(key);
      }
    },
  };
}

const keyOf = ({ protocol, localAddress, localPort, remoteAddress, remotePort }: InetDiagSocket): string =>
  `${protocol} ${localAddress} ${localPort} ${remoteAddress ?? ''} ${remotePort ?? ''}`;

function take<T>(unpaired: Map<string, T>, key: string): T | undefined {
  const found = unpaired.get(key);
  unpaired.delete(key);
  return found;
}
