import browser, { type Storage } from 'webextension-polyfill';
import { dequal } from 'dequal/lite';
import type { Cleared, ClearFailure } from '../contract/cleared.ts';
import { defaultSettings, settingNames, type Settings } from '../contract/settings.ts';
import type { AppState } from '../store/app-state.ts';
import { log } from './log.ts';

export type Kept = {
  state: () => AppState;
  takeSettings: (settings: Settings) => void;
  /** Each clears its part and returns how much there was. */
  clearVisits: () => number;
  clearViews: () => number;
  clearExit: () => void;
  clearSites: () => void;
};

/**
 * Clears all that TapMap keeps, in memory and on disk, except the last hour: that goes when every page is told what was
 * cleared. What cannot be cleared is named, and the rest is cleared all the same.
 */
export async function clearKept({
  state,
  takeSettings,
  clearVisits,
  clearViews,
  clearExit,
  clearSites,
}: Kept): Promise<Cleared> {
  const { settings, hour, exit, sites } = state();
  const before = settings ?? defaultSettings;
  const cleared = {
    settings: settingNames.filter((name) => !dequal(before[name], defaultSettings[name])).length,
    closed: hour.closed.length,
    exitPeriods: exit?.history.length ?? 0,
    checkResults: (exit?.evidence.check?.https.length ?? 0) + (exit?.evidence.check?.udp.length ?? 0),
    cdnResponses: exit?.evidence.pops?.count ?? 0,
    hosts: new Set(sites?.map(({ host }) => host)).size,
    hadService: before.exit.check.service !== null,
  };
  const failed = [
    ...(await cleanse('settings', browser.storage.local)),
    ...(await cleanse('session', browser.storage.session)),
  ];
  // Before the exit is judged again: by the old settings it would begin a new history with what was cleared.
  if (!failed.includes('settings')) takeSettings(defaultSettings);
  const [seenNames, views] = [clearVisits(), clearViews()];
  clearExit();
  clearSites();
  return { ...cleared, seenNames, views, failed };
}

/** Clears everything in an area, including keys that an earlier version left. */
async function cleanse(name: ClearFailure, area: Storage.StorageArea): Promise<ClearFailure[]> {
  try {
    await area.clear();
    return [];
  } catch (error) {
    // A disk that is full or read-only, a profile that is damaged: browsers reject with an Error and their own text.
    if (!(error instanceof Error)) throw error;
    log('storage-not-cleared', { area: name, error: error.message });
    return [name];
  }
}
