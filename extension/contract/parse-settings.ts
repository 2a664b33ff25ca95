import { keepValid } from '../validation/keep-valid.ts';
import { updatedExitSettings } from './parse-exit-settings.ts';
import { defaultSettings, settingsTable, type Settings } from './settings.ts';

/**
 * Settings from storage, of any version: a value that is missing or not valid here, such as a word of a newer version, is
 * replaced by its default. What is stored stays until the user changes that setting.
 */
export function parseSettings(stored: Record<string, unknown>): Settings {
  return keepValid<Settings>(settingsTable, defaultSettings, { ...stored, exit: updatedExitSettings(stored['exit']) });
}
