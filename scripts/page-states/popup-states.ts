import { popupPath, popupViewport } from '../browsers/map-page.ts';
import { hostStates, isVariantHost } from './host-states.ts';
import { hasTotal, there, type, type PageState } from './page-state.ts';

function popup(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${popupPath}?sample=200${parameters}`;
  return { name: `popup, ${name}`, path, viewport: popupViewport, ready: hasTotal, ...more };
}

export const popupStates: readonly PageState[] = [
  popup('200 connections', ''),
  popup('5 connections', '', { path: `${popupPath}?sample=5&problems=none` }),
  popup('10,000 connections', '', { path: `${popupPath}?sample=10000&problems=none`, isVariant: true }),
  popup('none', '', { path: `${popupPath}?sample=0&problems=none`, ready: there('[data-total="connections"]') }),
  popup('narrow', '', { viewport: { width: 320, height: 600 } }),
  popup('behind a tunnel', '&egress=tunnel'),
  popup('the exit as chosen', '&exit=as-expected'),
  popup('the exit with leaks', '&exit=leaks'),
  ...['unexpected-country', 'no-tunnel', 'partly-outside', 'unknown'].map((exit) =>
    popup(`the exit ${exit}`, `&exit=${exit}`, { isVariant: true }),
  ),
  popup('this tab', '&sites', { ready: there('[data-this-tab] button') }),
  popup('a search, typed', '', {
    enter: async (page) => {
      await type(page, 'firefox');
      await page.waitFor(`document.querySelectorAll('[data-program]').length === 1`);
    },
  }),
  ...hostStates.map((host) =>
    popup(`host ${host}`, `&host=${host}`, { ready: there('[data-host-state]'), isVariant: isVariantHost(host) }),
  ),
  popup('in German', '', { language: 'de' }),
  popup('the exit with leaks, in German', '&exit=leaks', { language: 'de' }),
  popup('host not-installed, in German', '&host=not-installed', { language: 'de', ready: there('[data-host-state]') }),
];
