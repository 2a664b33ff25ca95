import { lazy } from './lazy.ts';
import { languageOfTexts } from './message.ts';
import { uiLanguage } from './ui-language.ts';

/** Time of day of a moment in milliseconds since the epoch: 14:03:22. */
export function formatTime(atMs: number): string {
  return clock().format(atMs);
}

/** Time of day of a moment in milliseconds since the epoch, to the minute: 14:03. */
export function formatTimeOfDay(atMs: number): string {
  return minutes().format(atMs);
}

/** Date and time of a moment in ms since the epoch, in this computer's time zone: "24 Nov 2026, 17:03:22". */
export function formatDateTime(atMs: number, { seconds }: { seconds: boolean }): string {
  return (seconds ? dateAndSeconds() : dateAndMinutes()).format(atMs);
}

/** A moment in the past: 14:03; with its day when that is not today. Both in milliseconds since the epoch. */
export function formatSince(atMs: number, nowMs: number): string {
  const day = isSameDay(atMs, nowMs) ? {} : withDay;
  return new Intl.DateTimeFormat(uiLanguage(), { ...day, hour: 'numeric', minute: '2-digit' }).format(atMs);
}

/** A period in the past: 08:10–09:32; with its days where they are not today. All in milliseconds since the epoch. */
export function formatSpan(sinceMs: number, untilMs: number, nowMs: number): string {
  const day = isSameDay(sinceMs, nowMs) && isSameDay(untilMs, nowMs) ? {} : withDay;
  const format = new Intl.DateTimeFormat(uiLanguage(), { ...day, hour: '2-digit', minute: '2-digit' });
  return format.formatRange(sinceMs, Math.max(sinceMs, untilMs));
}

/** How long ago something was, in whole seconds, minutes or hours: "12 minutes ago". */
export function formatAgo(agoMs: number): string {
  const seconds = Math.max(0, Math.round(agoMs / 1000));
  if (seconds < 60) return relative().format(-seconds, 'second');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? relative().format(-minutes, 'minute') : relative().format(-Math.floor(minutes / 60), 'hour');
}

/** How long something lasted, in its largest whole unit: "45 seconds", "3 hours"; short: "45 sec", "3 hr". */
export function formatDuration(durationMs: number, unitDisplay: 'long' | 'short' = 'long'): string {
  const [unit, unitMs] = units.find(([, each]) => durationMs >= each) ?? second;
  const inUnit = new Intl.NumberFormat(languageOfTexts(), { style: 'unit', unit, unitDisplay });
  return inUnit.format(Math.max(0, Math.floor(durationMs / unitMs)));
}

const isSameDay = (aMs: number, bMs: number): boolean => new Date(aMs).toDateString() === new Date(bMs).toDateString();

const withDay = { weekday: 'short', day: 'numeric', month: 'short' } as const;

const second = ['second', 1000] as const;
const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], second] as const;

const clock = lazy(
  () => new Intl.DateTimeFormat(uiLanguage(), { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
);
const minutes = lazy(() => new Intl.DateTimeFormat(uiLanguage(), { hour: 'numeric', minute: '2-digit' }));
const dateAndSeconds = lazy(() => new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'medium' }));
const dateAndMinutes = lazy(() => new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }));
const relative = lazy(() => new Intl.RelativeTimeFormat(languageOfTexts(), { numeric: 'always' }));
