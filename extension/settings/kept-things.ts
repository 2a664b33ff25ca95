import { storedKeys } from '../contract/stored-keys.ts';
import type { MessageKey } from '../text/message.ts';

/** Something that TapMap keeps: what, why and for how long, and the keys it is stored under, if it is. */
export type KeptThing = { name: MessageKey; note: MessageKey; keys: readonly string[] };

/** Everything that is kept; .github/PRIVACY.md has the same list, and a test compares the two. */
export const keptThings: readonly KeptThing[] = [
  { name: 'settingsKeptSettings', note: 'settingsKeptSettingsNote', keys: storedKeys.settings },
  { name: 'settingsKeptSetup', note: 'settingsKeptSetupNote', keys: [storedKeys.setupShown] },
  { name: 'settingsKeptTheme', note: 'settingsKeptThemeNote', keys: [storedKeys.theme] },
  { name: 'settingsKeptHour', note: 'settingsKeptHourNote', keys: [] },
  { name: 'settingsKeptVisits', note: 'settingsKeptVisitsNote', keys: [storedKeys.visits] },
  { name: 'settingsKeptExits', note: 'settingsKeptExitsNote', keys: [storedKeys.exit] },
  { name: 'settingsKeptCdn', note: 'settingsKeptCdnNote', keys: [] },
  { name: 'settingsKeptSites', note: 'settingsKeptSitesNote', keys: [storedKeys.sites] },
  { name: 'settingsKeptViews', note: 'settingsKeptViewsNote', keys: [] },
];
