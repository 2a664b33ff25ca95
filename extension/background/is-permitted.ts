import browser from 'webextension-polyfill';

/** Whether the user permits all of these origins, given as match patterns. */
export function isPermitted(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}
