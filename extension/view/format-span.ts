import { uiLanguage } from './ui-language.ts';

/**
 * A time from one moment to another as one says it later: 08:10–09:32; with its days where they are not today. All in
 * milliseconds since the epoch.
 */
export function formatSpan(sinceMs: number, untilMs: number, nowMs: number): string {
  const isToday = [sinceMs, untilMs].every((atMs) => new Date(atMs).toDateString() === new Date(nowMs).toDateString());
  const day = isToday ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  const format = new Intl.DateTimeFormat(uiLanguage(), { ...day, hour: '2-digit', minute: '2-digit' });
  return format.formatRange(sinceMs, Math.max(sinceMs, untilMs));
}
