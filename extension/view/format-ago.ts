import { languageOfTexts } from './message.ts';

/** How long ago something was, in whole seconds, minutes or hours: "12 minutes ago". */
export function formatAgo(agoMs: number): string {
  made ??= new Intl.RelativeTimeFormat(languageOfTexts(), { numeric: 'always' });
  const seconds = Math.max(0, Math.round(agoMs / 1000));
  if (seconds < 60) return made.format(-seconds, 'second');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? made.format(-minutes, 'minute') : made.format(-Math.floor(minutes / 60), 'hour');
}

let made: Intl.RelativeTimeFormat | null = null;
