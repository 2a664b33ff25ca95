import {
  byKind,
  flag,
  holds,
  integer,
  number,
  object,
  oneOf,
  type Check,
  type Fields,
} from '../validation/validators.ts';
import { exitSettings } from './parse-exit-settings.ts';
import { defaultSettings, type HomeSetting, type Settings } from './settings.ts';

/** Settings from storage: a value that is missing or no longer valid is replaced by its default. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const { watching, intervalMs, theme, colourBy, projection, home, exit } = settingsFields;
  return {
    watching: kept(watching, stored.watching, defaultSettings.watching),
    intervalMs: kept(intervalMs, stored.intervalMs, defaultSettings.intervalMs),
    theme: kept(theme, stored.theme, defaultSettings.theme),
    colourBy: kept(colourBy, stored.colourBy, defaultSettings.colourBy),
    projection: kept(projection, stored.projection, defaultSettings.projection),
    home: kept(home, stored.home, defaultSettings.home),
    exit: kept(exit, stored.exit, defaultSettings.exit),
  };
}

function kept<T>(check: Check<T>, value: unknown, otherwise: T): T {
  return holds(check, value) ? value : otherwise;
}

const home: Check<HomeSetting> = byKind<HomeSetting>({
  'time-zone': object({ kind: oneOf({ 'time-zone': true }) }),
  none: object({ kind: oneOf({ none: true }) }),
  place: object({ kind: oneOf({ place: true }), latitude: number(-90, 90), longitude: number(-180, 180) }),
});

/** The host accepts intervals from 100 ms to a minute; below 250 ms a page would do nothing but draw. */
export const settingsFields: Fields<Settings> = {
  watching: flag,
  intervalMs: integer(250, 60_000),
  theme: oneOf({ system: true, light: true, dark: true, contrast: true }),
  colourBy: oneOf({ program: true, network: true, state: true, newness: true }),
  projection: oneOf({ 'natural-earth': true, globe: true, flat: true }),
  home,
  exit: exitSettings,
};
