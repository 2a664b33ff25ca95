import type { Cleared } from '../contract/cleared.ts';
import { message, messageOf, type CountedKey } from '../text/message.ts';
import { uiLanguage } from '../text/ui-language.ts';

/** What was cleared, in a sentence that lists it, and another on what could not be. */
export function clearedSentences(cleared: Cleared): string[] {
  const isReset = !cleared.failed.includes('settings');
  const counts = isReset ? { ...cleared } : { ...cleared, settings: 0 };
  const parts = countable.flatMap(([name, key]) => (counts[name] === 0 ? [] : [messageOf(key, counts[name])]));
  if (isReset && cleared.hadService) parts.push(message('settingsClearedPermissions'));
  const failed = cleared.failed.map((name) =>
    message(name === 'settings' ? 'settingsNotClearedSettings' : 'settingsNotClearedSession'),
  );
  if (parts.length === 0 && failed.length === 0) return [message('settingsClearedNothing')];
  return [
    ...(parts.length === 0 ? [] : [message('settingsCleared', { list: listed(parts) })]),
    ...(failed.length === 0 ? [] : [message('settingsNotCleared', { list: listed(failed) })]),
  ];
}

const listed = (parts: string[]) => new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(parts);

type CountName = { [K in keyof Cleared]: Cleared[K] extends number ? K : never }[keyof Cleared];

const countable: readonly (readonly [CountName, CountedKey])[] = [
  ['settings', 'settingsClearedSettings'],
  ['closed', 'settingsClearedHour'],
  ['seenNames', 'settingsClearedNames'],
  ['exitPeriods', 'settingsClearedPeriods'],
  ['checkResults', 'settingsClearedChecks'],
  ['cdnResponses', 'settingsClearedCdn'],
  ['hosts', 'settingsClearedHosts'],
  ['views', 'settingsClearedViews'],
];
