import type { Problem } from '../protocol.ts';
import { hostClock } from '../system/host-clock.ts';
import type { Socket, SocketChanges } from './socket.ts';

/** Collects the changes since the last look that was handed over, with their times. */
export type LookChanges<S extends Socket> = {
  open(socket: S): void;
  change(socket: S): void;
  /** The connection is closed; the system may still show it for a while (TIME_WAIT). */
  end(socket: S): void;
  /** The system does not show it any more. */
  close(socket: S): void;
  /** Hands over the collected changes, each socket in one list, and starts again with none. */
  take(problems: Problem[]): SocketChanges;
};

/**
 * Changes are kept until they are taken: a look that fails halfway loses nothing, the next one reports it. A socket that
 * opened and closed in between is reported only as closed.
 *
 * @param isOver whether the system only remembers the connection of a socket that it still shows
 * @param steadyMs the clock of `firstSeenMs` and `closedAtMs` (host-clock.ts)
 */
export function createLookChanges<S extends Socket>(
  isOver: (socket: S) => boolean = ({ state }) => state === 'TIME_WAIT',
  steadyMs: () => number = hostClock.steadyMs,
): LookChanges<S> {
  let opened = new Set<S>();
  let changed = new Set<S>();
  let closed = new Set<S>();

  function change(socket: S): void {
    if (isOver(socket)) socket.closedAtMs ??= steadyMs();
    if (!opened.has(socket) && !closed.has(socket)) changed.add(socket);
  }

  return {
    open(socket) {
      socket.firstSeenMs = steadyMs();
      if (isOver(socket)) socket.closedAtMs = socket.firstSeenMs;
      opened.add(socket);
    },
    change,
    end(socket) {
      socket.closedAtMs ??= steadyMs();
      change(socket);
    },
    close(socket) {
      socket.closedAtMs ??= steadyMs();
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
