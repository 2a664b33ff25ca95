import { uiLanguage } from './ui-language.ts';

let clock: Intl.DateTimeFormat | null = null;

/** Time of day of a moment in milliseconds since the epoch, as the language writes it: 14:03:22. */
export function formatTime(atMs: number): string {
  clock ??= new Intl.DateTimeFormat(uiLanguage(), { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return clock.format(atMs);
}
