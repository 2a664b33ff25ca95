import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../contract/settings.ts';
import type { Theme } from '../../contract/theme-setting.ts';
import { mediaSignal } from '../media-signal.ts';
import { readKeptTheme, keepTheme } from './kept-theme.ts';
import { themeOf } from './theme-of.ts';

const chosen = signal(readKeptTheme());
const wishes = {
  dark: mediaSignal('(prefers-color-scheme: dark)'),
  moreContrast: mediaSignal('(prefers-contrast: more)'),
  forcedColours: mediaSignal('(forced-colors: active)'),
};

/** This page's theme, updated when the user or the system changes it. */
export const theme: ReadonlySignal<Theme> = computed(() =>
  themeOf(chosen.value, {
    dark: wishes.dark.value,
    moreContrast: wishes.moreContrast.value,
    forcedColours: wishes.forcedColours.value,
  }),
);

export function chooseTheme(next: Settings['theme']): void {
  chosen.value = next;
}

/**
 * Paints this page as the settings say and stores that for the next page's first paint; a sample's settings are not
 * stored.
 */
export function followTheme(chosen: Settings['theme'], isSample: boolean): void {
  chooseTheme(chosen);
  if (!isSample) keepTheme(chosen);
}
