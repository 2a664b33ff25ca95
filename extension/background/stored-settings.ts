import browser from 'webextension-polyfill';
import { parseSettings } from '../contract/parse-settings.ts';
import { settingNames, type Settings } from '../contract/settings.ts';

/** Reads no key but those of settings, whatever else is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get([...settingNames]));
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}
