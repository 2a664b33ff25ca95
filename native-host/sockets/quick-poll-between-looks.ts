import { SocketsUnreadable, type SocketReader } from './socket.ts';

const PAUSE_MS = 500;
const BUSY_PAUSE_MS = 40;

/**
 * Polls the sockets several times a second, so that the looks, which may be seconds apart, miss no connection in between.
 *
 * @returns a function that stops it
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
      return false; // the next look fails the same way, and reports it
    }
  }

  return () => clearTimeout(timer);
}
