import browser from 'webextension-polyfill';
import type { Connection } from '../../native-host/protocol.ts';
import type { Fresh } from '../overview/overview.ts';
import { endVisit, freshOf, meet, noVisit, resume, type Visits } from '../overview/visits.ts';
import { holds, list, object, text, timeMs, type Check } from './parse-fields.ts';

export type StoredVisits = {
  fresh(): Fresh | null;
  meet(connections: Iterable<Connection>): void;
  /** How many pages somebody can see now. */
  count(visible: number): void;
};

/**
 * What is new since a page of TapMap was last seen, kept for as long as the browser runs and never on disk
 * (`storage.session`): a background that was stopped in between knows it again.
 *
 * @param onRestored what an earlier background kept has been read
 */
export function storedVisits(onRestored: () => void): StoredVisits {
  let visits = noVisit;
  let visible = 0;

  async function restore(): Promise<void> {
    const { [key]: stored } = await browser.storage.session.get(key);
    if (visits.seen !== null || !holds(storedNames, stored)) return;
    visits = resume(visits, stored);
    onRestored();
  }
  void restore();

  return {
    fresh: () => freshOf(visits),
    meet(connections) {
      visits = meet(visits, connections);
    },
    count(now) {
      // Who comes beside a page that is seen finds nothing new either.
      if (now !== visible && visible > 0) {
        visits = endVisit(visits, Date.now());
        void browser.storage.session.set({ [key]: toStore(visits) });
      }
      visible = now;
    },
  };
}

const key = 'seen';

type StoredNames = { programs: string[]; countries: string[]; endedAtMs: number };
const storedNames: Check<StoredNames> = object({ programs: list(text), countries: list(text), endedAtMs: timeMs });

function toStore({ seen }: Visits): StoredNames {
  return {
    programs: [...(seen?.programs ?? [])],
    countries: [...(seen?.countries ?? [])],
    endedAtMs: seen?.endedAtMs ?? 0,
  };
}
