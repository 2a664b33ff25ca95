import browser from 'webextension-polyfill';
import { parseSettings } from '../contract/parse-settings.ts';
import type { Settings } from '../contract/settings.ts';

export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(null));
}

/** Clears everything, including keys that an earlier version left. */
export async function forgetSettings(): Promise<void> {
  await browser.storage.local.clear();
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
