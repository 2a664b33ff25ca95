import type { Settings } from '../../contract/settings.ts';
import type { Theme } from '../../contract/theme-setting.ts';

/** The system's preferences (MDN: prefers-color-scheme, prefers-contrast, forced-colors). */
export type SystemWishes = { dark: boolean; moreContrast: boolean; forcedColours: boolean };

/** The theme that the user chose; 'system' follows the system's preferences. */
export function themeOf(chosen: Settings['theme'], { dark, moreContrast, forcedColours }: SystemWishes): Theme {
  if (chosen !== 'system') return chosen;
  if (moreContrast || forcedColours) return 'contrast';
  return dark ? 'dark' : 'light';
}
