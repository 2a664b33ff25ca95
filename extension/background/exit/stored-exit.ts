import browser from 'webextension-polyfill';
import { storedKeys } from '../../contract/stored-keys.ts';
import type { CheckResults } from '../../exit/evidence.ts';
import type { ExitPeriod } from '../../exit/exit-state.ts';
import { parseExitHistory } from '../../exit/parse-exit-history.ts';
import { checkResults } from './check-results.ts';
import { isRecord } from '../../validation/is-record.ts';
import { holds, orNull, text, timeMs } from '../../validation/validators.ts';

/** What must outlive a stopped background: as long as the browser runs, and never on disk. */
export type KeptExit = {
  /** The key of the route that the rest belongs to; null before one was known. */
  route: string | null;
  check: CheckResults | null;
  history: readonly ExitPeriod[];
  /** When a running host last had a route; 0 for never. */
  watchedAtMs: number;
};

export async function readExit(): Promise<KeptExit> {
  const { [key]: stored } = await browser.storage.session.get(key);
  if (!isRecord(stored)) return { route: null, check: null, history: [], watchedAtMs: 0 };
  const { route, check, history, watchedAtMs } = stored;
  return {
    route: holds(orNull(text), route) ? route : null,
    check: holds(orNull(checkResults), check) ? check : null,
    history: parseExitHistory(history),
    watchedAtMs: holds(timeMs, watchedAtMs) ? watchedAtMs : 0,
  };
}

export async function keepExit(kept: KeptExit): Promise<void> {
  await browser.storage.session.set({ [key]: kept });
}

const key = storedKeys.exit;
