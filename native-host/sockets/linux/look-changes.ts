import type { Socket, SocketChanges } from '../socket.ts';

/** Collects what differs from the last look that was told. */
export type LookChanges<S extends Socket> = {
  open(socket: S): void;
  change(socket: S): void;
  close(socket: S): void;
  /** Hands over what came together, each socket in one list, and begins anew. */
  take(hiddenOwners: number): SocketChanges;
};

/**
 * What came together stays until it is taken: a look that failed halfway loses nothing, the next one tells it.
 */
export function createLookChanges<S extends Socket>(): LookChanges<S> {
  let opened = new Set<S>();
  let changed = new Set<S>();
  let closed: S[] = [];
  return {
    open: (socket) => void opened.add(socket),
    change(socket) {
      if (!opened.has(socket)) changed.add(socket);
    },
    close(socket) {
      changed.delete(socket);
      if (!opened.delete(socket)) closed.push(socket); // one that nobody was told of need not be taken back
    },
    take(hiddenOwners) {
      const taken = { opened: [...opened], changed: [...changed], closed, hiddenOwners };
      opened = new Set();
      changed = new Set();
      closed = [];
      return taken;
    },
  };
}
