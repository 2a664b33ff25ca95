import { settingsPath } from '../browsers/page-paths.ts';
import { there, wide, type PageState } from './page-state.ts';

function settings(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${settingsPath}?sample=200${parameters}`;
  return { name, path, viewport: wide, ready: there('input, select'), ...more };
}

/** A picture shows a window: so there is one for what is below the fold. */
export const settingsStates: readonly PageState[] = [
  settings('settings', '&exit=as-expected'),
  settings('settings, nothing expected', ''),
  settings('settings, the middle', '&exit=as-expected', {
    enter: async (page) => {
      await page.evaluate(`scrollTo(0, innerHeight * 0.9)`);
    },
  }),
  settings('settings, the end', '&exit=as-expected', {
    enter: async (page) => {
      await page.evaluate(`scrollTo(0, document.documentElement.scrollHeight)`);
    },
  }),
  settings('settings, about to clear', '', { enter: (page) => page.click('[data-action="clear"]') }),
  settings('settings, in German', '&exit=as-expected', { language: 'de' }),
];
