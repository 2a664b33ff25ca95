import type { BrowserName } from '../browsers/extension-browser.ts';
import type { PageState } from './page-state.ts';
import { popupStates } from './popup-states.ts';
import { settingsStates } from './settings-states.ts';
import { setupStates } from './setup-states.ts';
import { tabStates } from './tab-states.ts';

/** Every appearance of a page: each is a picture of the gallery, and is checked by the browser tests. */
export const pageStates: readonly PageState[] = [...tabStates, ...popupStates, ...settingsStates, ...setupStates];

/** All of them in Chromium; in Firefox, which shows the same pages, those that differ most from each other. */
export function statesIn(browserName: BrowserName, states = pageStates): readonly PageState[] {
  return states.filter(({ isVariant, language }) => browserName === 'chromium' || !(isVariant ?? language === 'de'));
}
