import { isDrawn, mapPath } from '../browsers/map-page.ts';
import { hostStates, isVariantHost } from './host-states.ts';
import { click, hasTotal, there, wide, type PageState } from './page-state.ts';
import { tabEncounters } from './tab-encounters.ts';

/** The full tab, with 200 connections unless the parameters say otherwise. */
export function tab(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${mapPath}?sample=200${parameters}`;
  return { name: `full tab, ${name}`, path, viewport: wide, ready: `${hasTotal} && ${isDrawn}`, ...more };
}

/** The full tab as it is shown by its address, then as use brings it about. */
export const tabStates: readonly PageState[] = [
  tab('200 connections', ''),
  tab('5 connections', '', { path: `${mapPath}?sample=5&problems=none` }),
  tab('10,000 connections', '', { path: `${mapPath}?sample=10000&problems=none`, isVariant: true }),
  tab('none', '', { path: `${mapPath}?sample=0&problems=none`, ready: there('[data-total="connections"]') }),
  ...['place', 'country', 'network', 'none'].map((group) =>
    tab(`grouped by ${group}`, `&group=${group}`, { isVariant: ['country', 'network'].includes(group) }),
  ),
  tab('grouped by site', '&sites&group=site', { isVariant: true }),
  tab('the list alone, with host names', '&sites&layout=list&group=none', { ready: hasTotal }),
  tab('details, with host names and tabs', '&sites&group=none&q=host:example', {
    enter: click('[data-connection-id]'),
  }),
  ...['network', 'state', 'newness'].map((colour) =>
    tab(`coloured by ${colour}`, `&colour=${colour}`, { isVariant: true }),
  ),
  tab('globe', '&projection=globe'),
  tab('flat', '&projection=flat', { isVariant: true }),
  tab('the list alone', '&layout=list', { ready: hasTotal }),
  tab('the map alone', '&layout=map'),
  tab('narrowed by a search', '&q=program:firefox+-state:TIME_WAIT'),
  tab('a search that is not understood', '&q=port:none', { ready: hasTotal }),
  tab('no home', '&home=none'),
  tab('behind a tunnel', '&egress=tunnel'),
  tab('the exit, as chosen', '&exit=as-expected&panel=exit'),
  tab('the exit, with leaks', '&exit=leaks&panel=exit'),
  ...['unexpected-country', 'no-tunnel', 'partly-outside', 'unknown'].map((exit) =>
    tab(`the exit, ${exit}`, `&exit=${exit}&panel=exit`, { isVariant: true }),
  ),
  tab('the exit, nothing chosen, beside no map', '&panel=exit&layout=list', { ready: hasTotal }),
  tab('the exit elsewhere', '&exit=unexpected-country'),
  tab('the demo', '', { path: `${mapPath}?sample&demo` }),
  ...hostStates.map((host) =>
    tab(`host ${host}`, `&host=${host}`, { ready: there('[data-host-state]'), isVariant: isVariantHost(host) }),
  ),
  tab('in German', '', { language: 'de' }),
  tab('the list alone, in German', '&layout=list', { language: 'de', ready: hasTotal }),
  tab('details, in German', '&group=none', { language: 'de', enter: click('[data-connection-id]') }),
  tab('the exit, in German', '&exit=unknown&panel=exit', { language: 'de' }),
  ...tabEncounters(tab),
];
