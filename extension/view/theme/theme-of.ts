import type { Settings } from '../../contract/settings.ts';
import type { Theme } from '../../contract/theme-setting.ts';

/** What the system asks of every page (MDN: prefers-color-scheme, prefers-contrast, forced-colors). */
export type SystemWishes = { dark: boolean; moreContrast: boolean; forcedColours: boolean };

/** The theme that the user chose; 'system' follows what the system asks for. */
export function themeOf(chosen: Settings['theme'], { dark, moreContrast, forcedColours }: SystemWishes): Theme {
  if (chosen !== 'system') return chosen;
  if (moreContrast || forcedColours) return 'contrast';
  return dark ? 'dark' : 'light';
}
