import { holds, type Check } from '../validation/validators.ts';
import { defaultSettings, settingsTable, settingNames, type Settings } from './settings.ts';

/** Settings from storage: a value that is missing or no longer valid is replaced by its default. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const settings = { ...defaultSettings };
  for (const name of settingNames) keep(settings, name, stored[name]);
  return settings;
}

function keep<K extends keyof Settings>(settings: Pick<Settings, K>, name: K, value: unknown): void {
  const check: Check<Settings[K]> = checks[name];
  if (holds(check, value)) settings[name] = value;
}

/** In the form in which the compiler ties the type of a value to its name. */
const checks: { readonly [K in keyof Settings]: Check<Settings[K]> } = settingsTable;
