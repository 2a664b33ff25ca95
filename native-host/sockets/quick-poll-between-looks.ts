import { SocketsUnreadable, type SocketReader } from './socket.ts';

const PAUSE_MS = 500;
const BUSY_PAUSE_MS = 40;

/**
 * Glances at the sockets several times a second, so that the looks, which may be seconds apart, miss nothing between.
 *
 * @returns what ends it
 */
export function quickPollBetweenLooks({ quickPoll }: Pick<SocketReader, 'quickPoll'>): () => void {
  if (quickPoll === undefined) return () => undefined;
  let timer = setTimeout(quickPollAgain, PAUSE_MS);

  function quickPollAgain(): void {
    timer = setTimeout(quickPollAgain, isBusy() ? BUSY_PAUSE_MS : PAUSE_MS);
  }

  function isBusy(): boolean {
    try {
      return quickPoll?.() === true;
    } catch (error) {
      if (!(error instanceof SocketsUnreadable)) throw error;
      return false; // the next look meets the same, and says so
    }
  }

  return () => clearTimeout(timer);
}
