import { choice } from './setting.ts';

/** Apart from the table of all settings: each page reads it before its first paint, and loads no more than that for it. */
export const themeSetting = choice(['system', 'light', 'dark', 'contrast'], 'system');

/** What a page is painted in; theme.css has the colours of each. 'contrast' is white and bright colours on black. */
export type Theme = Exclude<(typeof themeSetting)['initial'], 'system'>;
