import { formatAgo, formatTime } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';

/** A moment that is shown, in words: "14:03:20, 12 minutes ago"; "Paused at …" where nothing is left out. */
export function momentSentence(atMs: number, nowMs: number, isBack: boolean): string {
  return message(isBack ? 'timeAt' : 'timePausedAt', { time: formatTime(atMs), ago: formatAgo(nowMs - atMs) });
}
