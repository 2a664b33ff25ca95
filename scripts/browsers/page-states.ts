import type { ExtensionPage } from './extension-page.ts';
import type { BrowserName } from './extension-browser.ts';
import type { Viewport } from './appearance.ts';
import { mapPath, popupPath, popupViewport } from './map-page.ts';

/** A page of the extension in one of its possible states, shown with sample connections. */
export type PageState = {
  readonly name: string;
  /** With its parameters (extension/link/link-page.ts), so that more can be added. */
  readonly path: string;
  readonly viewport: Viewport;
  /** An element that is there when the page is ready. */
  readonly ready: string;
  /** Brings the page into the state. */
  readonly enter?: (page: ExtensionPage) => Promise<void>;
};

export const settingsPath = 'extension/settings/settings.html';
export const setupPath = 'extension/setup/setup.html';

const wide: Viewport = { width: 1440, height: 900 };
const hasTotal = `/\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')`;
const hasMap = `performance.getEntriesByName('tapmap:map').length > 0`;
const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;

function tab(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${mapPath}?sample=200${parameters}`;
  return { name: `full tab, ${name}`, path, viewport: wide, ready: `${hasTotal} && ${hasMap}`, ...more };
}

function popup(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  const path = `${popupPath}?sample=200${parameters}`;
  return { name: `popup, ${name}`, path, viewport: popupViewport, ready: hasTotal, ...more };
}

function setup(name: string, parameters: string, more: Partial<PageState> = {}): PageState {
  return {
    ...{ name: `setup, ${name}`, path: `${setupPath}?sample=200${parameters}`, viewport: wide },
    ...{ ready: there('[data-host-state]'), ...more },
  };
}

/** Host states that explain why there are no connections. */
export const hostStates = [
  'not-installed',
  'no-portal',
  'not-allowed',
  'cannot-start',
  'node-too-old',
  'ended-early',
  'too-old',
  'too-new',
  'crashed',
  'garbled',
  'silent',
  'stopped',
];

/** Every appearance of a page, to be checked one after the other. */
export const pageStates: readonly PageState[] = [
  tab('200 connections', ''),
  tab('none', '&problems=none', {
    path: `${mapPath}?sample=0&problems=none`,
    ready: there('[data-total="connections"]'),
  }),
  ...['place', 'country', 'network', 'none'].map((group) => tab(`grouped by ${group}`, `&group=${group}`)),
  ...['network', 'state', 'newness'].map((colour) => tab(`coloured by ${colour}`, `&colour=${colour}`)),
  ...['globe', 'flat'].map((projection) => tab(projection, `&projection=${projection}`)),
  tab('the list alone', '&layout=list', { ready: hasTotal }),
  tab('the map alone', '&layout=map'),
  tab('narrowed by a search', '&q=program:firefox+-state:TIME_WAIT'),
  tab('a search that is not understood', '&q=port:none', { ready: hasTotal }),
  tab('details', '&group=none', {
    enter: async (page) => {
      await page.waitFor(there('[data-connection-id]'));
      await page.click('[data-connection-id]');
    },
  }),
  tab('paused', '', { enter: (page) => page.click('[data-action="pause"]') }),
  tab('more filters', '&q=protocol:udp', { enter: (page) => page.click('[data-action="more-filters"]') }),
  tab('menu of files', '', { enter: (page) => page.click('[data-action="export"]') }),
  tab('keys', '', {
    enter: async (page) => {
      await page.press('?');
      await page.waitFor(there('dialog[open], [role="dialog"]'));
    },
  }),
  tab('the exit, as chosen', '&exit=as-expected&panel=exit'),
  tab('the exit, with leaks', '&exit=leaks&panel=exit'),
  tab('the exit, nothing chosen, beside no map', '&panel=exit&layout=list', { ready: hasTotal }),
  tab('the exit elsewhere', '&exit=unexpected-country'),
  ...hostStates.map((host) => tab(`host ${host}`, `&host=${host}`, { ready: there('[data-host-state]') })),
  popup('200 connections', ''),
  popup('narrow', '', { viewport: { width: 320, height: 600 } }),
  popup('behind a tunnel', '&egress=tunnel'),
  popup('the exit as chosen', '&exit=as-expected'),
  popup('the exit with leaks', '&exit=leaks'),
  ...hostStates.map((host) => popup(`host ${host}`, `&host=${host}`, { ready: there('[data-host-state]') })),
  ...[...hostStates, 'starting'].map((host) => setup(`host ${host}`, `&host=${host}`)),
  setup('host not-installed, on Windows', '&host=not-installed', {
    enter: (page) => page.click('[data-system="windows"]'),
  }),
  setup('ready', ''),
  setup('ready, the country skipped', '', { enter: (page) => page.click('[data-action="skip-country"]') }),
  {
    name: 'settings',
    path: `${settingsPath}?sample=200&exit=as-expected`,
    viewport: wide,
    ready: there('input, select'),
  },
];

/** All of them in Chromium; in Firefox, which shows the same pages, those that differ most from each other. */
export function statesIn(browserName: BrowserName): readonly PageState[] {
  if (browserName === 'chromium') return pageStates;
  return pageStates.filter(
    ({ name }) => !/, host (?!not-installed)|coloured by|grouped by (country|network)|, flat/.test(name),
  );
}
