import type { Settings } from '../settings/settings.ts';
import { keepTheme } from './kept-theme.ts';
import { chooseTheme } from './theme.ts';

/** Paints this page as the settings say, and lets the next one begin so; a sample's settings are nobody's. */
export function followTheme(chosen: Settings['theme'], isSample: boolean): void {
  chooseTheme(chosen);
  if (!isSample) keepTheme(chosen);
}
