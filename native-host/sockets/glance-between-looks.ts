import { SocketsUnreadable, type SocketReader } from './socket.ts';

const PAUSE_MS = 500;
const BUSY_PAUSE_MS = 40;

/**
 * Glances at the sockets several times a second, so that the looks, which may be seconds apart, miss nothing between.
 *
 * @returns what ends it
 */
export function glanceBetweenLooks({ glance }: Pick<SocketReader, 'glance'>): () => void {
  if (glance === undefined) return () => undefined;
  let timer = setTimeout(glanceAgain, PAUSE_MS);

  function glanceAgain(): void {
    timer = setTimeout(glanceAgain, isBusy() ? BUSY_PAUSE_MS : PAUSE_MS);
  }

  function isBusy(): boolean {
    try {
      return glance?.() === true;
    } catch (error) {
      if (!(error instanceof SocketsUnreadable)) throw error;
      return false; // the next look meets the same, and says so
    }
  }

  return () => clearTimeout(timer);
}
