import { openSocketReader } from './read-sockets.ts';
import { SocketsUnreadable, type SocketReader } from './socket.ts';

/** Each attempt opens a connection on loopback, and a firewall may let it wait. */
const PAUSE_MS = 5000;

/**
 * A reader for a computer whose sockets could not be read at the start: its looks fail with the reason, and every few
 * seconds one tries again, since the computer may have been short of descriptors or memory for a moment.
 */
export function retryOpening(
  failure: SocketsUnreadable,
  open: () => Promise<SocketReader> = openSocketReader,
  nowMs: () => number = () => performance.now(),
): SocketReader {
  let opened: SocketReader | null = null;
  let triedAtMs = nowMs();
  let reason = failure;

  async function openAgain(): Promise<SocketReader> {
    if (nowMs() - triedAtMs < PAUSE_MS) throw reason;
    triedAtMs = nowMs();
    try {
      return await open();
    } catch (error) {
      if (error instanceof SocketsUnreadable) reason = error;
      throw error;
    }
  }

  return {
    get source() {
      return opened?.source ?? 'procfs';
    },
    async look(naming) {
      opened ??= await openAgain();
      return opened.look(naming);
    },
    quickPoll: () => opened?.quickPoll?.() ?? false,
    close: () => opened?.close(),
  };
}
