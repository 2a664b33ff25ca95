import { holds } from '../../validation/validators.ts';
import { storedKeys } from '../../contract/stored-keys.ts';
import type { Settings } from '../../contract/settings.ts';
import { themeSetting } from '../../contract/theme-setting.ts';

/**
 * The chosen theme as the last page left it. The setting itself comes from the background, too late for the first
 * paint, so this copy is kept where a page can read it at once.
 */
export function readKeptTheme(): Settings['theme'] {
  const kept = withPageStorage((storage) => storage.getItem(key));
  return holds(themeSetting, kept) ? kept : themeSetting.initial;
}

/** 'system' needs no copy: it is the default of a page without one. */
export function keepTheme(chosen: Settings['theme']): void {
  if (readKeptTheme() === chosen) return;
  withPageStorage((storage) => (chosen === 'system' ? storage.removeItem(key) : storage.setItem(key, chosen)));
}

const key = storedKeys.theme;

/**
 * Null where pages have no storage: then the first paint follows the system.
 *
 * Both the storage and each use of it throw: a DOMException where the user has disabled it or it is full; in Firefox also
 * its own kind of exception (NS_ERROR_FAILURE and others) when the database is damaged or the page is being closed.
 */
function withPageStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
