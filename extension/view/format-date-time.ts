import { uiLanguage } from './ui-language.ts';

/** Date and time of a moment in ms since the epoch, by the clock of this computer: "24 Nov 2026, 17:03:22". */
export function formatDateTime(atMs: number, { seconds }: { seconds: boolean }): string {
  return (seconds ? exact() : usual()).format(atMs);
}

let madeExact: Intl.DateTimeFormat | null = null;
let madeUsual: Intl.DateTimeFormat | null = null;
const exact = () => (madeExact ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'medium' }));
const usual = () => (madeUsual ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }));
