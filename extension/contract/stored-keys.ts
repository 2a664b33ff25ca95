import { settingNames } from './settings.ts';

/**
 * Every key that TapMap stores anything under; .github/PRIVACY.md and the settings page list them with their reason and for
 * how long.
 */
export const storedKeys = {
  /** In `storage.local`, on disk. */
  settings: settingNames,
  /** In `storage.local`, on disk: the setup page was shown by itself, or was not needed. */
  setupShown: 'setupShown',
  /** In the `localStorage` of the extension's pages, on disk. */
  theme: 'theme',
  /** In `storage.session`, in memory: so that they survive a background that the browser stopped. */
  visits: 'seen',
  exit: 'exit',
  sites: 'sites',
} as const;
