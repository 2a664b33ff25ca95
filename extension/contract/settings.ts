import { defaultExitSettings, type ExitSettings } from '../exit/exit-choice.ts';

/** The user's settings, kept in the extension's storage on this computer. */
export type Settings = {
  /** Whether the host runs as long as the browser does, or only while a page of TapMap is open. */
  watching: boolean;
  /** Time between two polls while a page is visible. */
  intervalMs: number;
  theme: 'system' | 'light' | 'dark' | 'contrast';
  /** What the colours on the map mean, unless the page's URL says otherwise. */
  colourBy: 'program' | 'network' | 'state' | 'newness';
  projection: 'natural-earth' | 'globe' | 'flat';
  home: HomeSetting;
  exit: ExitSettings;
};

/** Where the user is: set by hand, derived from the system's time zone, or not shown. */
export type HomeSetting =
  { kind: 'time-zone' } | { kind: 'none' } | { kind: 'place'; latitude: number; longitude: number };

export const defaultSettings: Settings = {
  watching: true,
  intervalMs: 1000,
  theme: 'system',
  colourBy: 'program',
  projection: 'natural-earth',
  home: { kind: 'time-zone' },
  exit: defaultExitSettings,
};
