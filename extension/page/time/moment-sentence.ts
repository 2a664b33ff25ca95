import { formatAgo, formatTimeOfDay } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';

/** The moment shown, in words: "14:03, 12 minutes ago"; "Paused at …" if it is shown in full. */
export function momentSentence(atMs: number, nowMs: number, isBack: boolean): string {
  return message(isBack ? 'timeAt' : 'timePausedAt', { time: formatTimeOfDay(atMs), ago: formatAgo(nowMs - atMs) });
}
