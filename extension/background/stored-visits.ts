import browser from 'webextension-polyfill';
import { storedKeys } from '../contract/stored-keys.ts';
import { followVisits, type FollowedVisits } from '../overview/follow-visits.ts';
import { mostNames } from '../overview/visits.ts';
import { holds, list, object, text, timeMs, type Check } from '../validation/validators.ts';
import { startTimer } from '../browser/start-timer.ts';

/**
 * What is new since a page of TapMap was last seen, kept for as long as the browser runs and never on disk
 * (`storage.session`), so that it survives a restart of the background.
 *
 * @param onRestored called when the stored state has been read
 */
export function storedVisits(onRestored: () => void): FollowedVisits {
  const visits = followVisits({
    startTimer,
    onEnd: ({ programs, countries, endedAtMs }) => {
      const names: StoredNames = { programs: [...programs], countries: [...countries], endedAtMs };
      void browser.storage.session.set({ [key]: names });
    },
  });

  async function restore(): Promise<void> {
    const { [key]: stored } = await browser.storage.session.get(key);
    if (!holds(storedNames, stored)) return;
    const { programs, countries, endedAtMs } = stored;
    visits.restore({ programs: new Set(programs), countries: new Set(countries), endedAtMs });
    onRestored();
  }
  void restore();

  return visits;
}

const key = storedKeys.visits;

type StoredNames = { programs: string[]; countries: string[]; endedAtMs: number };
const storedNames: Check<StoredNames> = object({
  programs: list(text, mostNames),
  countries: list(text, mostNames),
  endedAtMs: timeMs,
});
