import { uiLanguage } from '../view/ui-language.ts';

/** A moment as one says it later: 14:03; with its day when that is not today. Both in milliseconds since the epoch. */
export function formatSince(atMs: number, nowMs: number): string {
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  const day = isToday ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(uiLanguage(), { ...day, hour: 'numeric', minute: '2-digit' }).format(atMs);
}
