import { holds } from '../../validation/validators.ts';
import type { Settings } from '../../contract/settings.ts';
import { themeSetting } from '../../contract/theme-setting.ts';

/**
 * The chosen theme as the last page left it. The setting itself comes from the background, too late for the first
 * paint, so this copy is kept where a page can read it at once.
 */
export function readKeptTheme(): Settings['theme'] {
  const kept = pageStorage()?.getItem(key);
  return holds(themeSetting, kept) ? kept : themeSetting.initial;
}

/** 'system' needs no copy: it is the default of a page without one. */
export function keepTheme(chosen: Settings['theme']): void {
  if (readKeptTheme() === chosen) return;
  if (chosen === 'system') pageStorage()?.removeItem(key);
  else pageStorage()?.setItem(key, chosen);
}

const key = 'theme';

/** Null if the user has disabled storage for pages: then the first paint follows the system. */
function pageStorage(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
