import { defaultExitSettings } from '../exit/exit-choice.ts';
import { integer, latitude, longitude } from '../validation/numbers.ts';
import { namesOf } from '../validation/names-of.ts';
import { byKind } from '../validation/unions.ts';
import { flag, just, list, object, text, timeMs, wrong, type Check } from '../validation/validators.ts';
import { exitSettings } from './parse-exit-settings.ts';
import { choice, setting } from './setting.ts';
import { themeSetting } from './theme-setting.ts';

/** Where the user is: set by hand, derived from the system's time zone, or not shown. */
export type HomeSetting =
  { kind: 'time-zone' } | { kind: 'none' } | { kind: 'place'; latitude: number; longitude: number };

/** A notice that was dismissed, and when. */
export type Dismissed = { code: string; atMs: number };

const shortText: Check<string> = (value) => text(value) ?? (String(value).length > 100 ? wrong('text') : null);

const home: Check<HomeSetting> = byKind<HomeSetting>({
  'time-zone': object({ kind: just('time-zone') }),
  none: object({ kind: just('none') }),
  place: object({ kind: just('place'), latitude, longitude }),
});

/**
 * Every setting once: its possible values and its default. Types, the check of stored settings, page addresses and
 * pickers derive from it.
 */
export const settingsTable = {
  /** Whether the host runs as long as the browser does, or only while a page of TapMap is open. */
  watching: setting(flag, true),
  /**
   * Time between two polls while a page is visible. The host accepts 100 ms to a minute; below 250 ms a page would do
   * nothing but draw.
   */
  intervalMs: setting(integer(250, 60_000), 1000),
  theme: themeSetting,
  /** What the colours on the map mean, unless the page's URL says otherwise. */
  colourBy: choice(['program', 'network', 'state', 'newness'], 'program'),
  /** How the list is grouped, unless the page's URL says otherwise: as it was last. */
  groupBy: choice(['program', 'site', 'place', 'country', 'network', 'none'], 'program'),
  projection: choice(['natural-earth', 'globe', 'flat'], 'natural-earth'),
  home: setting(home, { kind: 'time-zone' }),
  /** Notices of which the user does not want to hear for a while, by the problem's code. */
  dismissed: setting(list(object({ code: shortText, atMs: timeMs }), 100), new Array<Dismissed>()),
  /** Whether the host names of the browser's responses are shown with its connections. */
  sites: setting(flag, false),
  exit: setting(exitSettings, defaultExitSettings),
};

/** The user's settings, kept in the extension's storage on this computer. */
export type Settings = { [K in keyof typeof settingsTable]: (typeof settingsTable)[K]['initial'] };

export const settingNames = namesOf(settingsTable);

/** The compiler forgets the names on the way through Object.fromEntries. */
export const defaultSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingsTable[name].initial]),
) as Settings;
