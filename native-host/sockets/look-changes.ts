import type { Problem } from '../protocol.ts';
import type { Socket, SocketChanges } from './socket.ts';

/** Collects what differs from the last look that was told, and says when it happened. */
export type LookChanges<S extends Socket> = {
  open(socket: S): void;
  change(socket: S): void;
  /** It is closed; the system may still show it for a while (TIME_WAIT). */
  end(socket: S): void;
  /** The system does not show it any more. */
  close(socket: S): void;
  /** Hands over what came together, each socket in one list, and begins anew. */
  take(problems: Problem[]): SocketChanges;
};

/**
 * What came together stays until it is taken: a look that failed halfway loses nothing, the next one tells it. A socket
 * that opened and closed meanwhile is told as closed alone.
 *
 * @param nowMs the clock, in ms since the epoch
 */
export function createLookChanges<S extends Socket>(nowMs: () => number = Date.now): LookChanges<S> {
  let opened = new Set<S>();
  let changed = new Set<S>();
  let closed = new Set<S>();

  function change(socket: S): void {
    if (socket.state === 'TIME_WAIT') socket.closedAtMs ??= nowMs();
    if (!opened.has(socket) && !closed.has(socket)) changed.add(socket);
  }

  return {
    open(socket) {
      socket.firstSeenMs = nowMs();
      if (socket.state === 'TIME_WAIT') socket.closedAtMs = socket.firstSeenMs;
      opened.add(socket);
    },
    change,
    end(socket) {
      socket.closedAtMs ??= nowMs();
      change(socket);
    },
    close(socket) {
      socket.closedAtMs ??= nowMs();
      opened.delete(socket);
      changed.delete(socket);
      closed.add(socket);
    },
    take(problems) {
      const taken = { opened: [...opened], changed: [...changed], closed: [...closed], problems };
      opened = new Set();
      changed = new Set();
      closed = new Set();
      return taken;
    },
  };
}
