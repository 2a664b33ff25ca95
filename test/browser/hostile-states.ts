import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { isDrawn } from '../../scripts/browsers/map-page.ts';
import { hostileText, shownText } from './hostile-text.ts';

/** Whether the page says this somewhere. */
export const says = (text: string): string => `document.body.textContent.includes(${JSON.stringify(text)})`;
export const there = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`;
const hostileQuery = [
  `"${hostileText('word')}"`,
  `program:"${hostileText('value')}"`,
  `unknown:"${hostileText('name')}"`,
  `port:"${hostileText('port')}"`,
].join(' ');

export type HostileState = readonly [
  name: string,
  parameters: Record<string, string>,
  shown: string,
  enter?: (page: ExtensionPage) => Promise<void>,
];

/** States of the full tab that show what hostile-host.ts tells, each with a text that is there when the state is. */
export const hostileStates: readonly HostileState[] = [
  ['by place', { group: 'place' }, shownText('city')],
  ['by program, as a table', { group: 'program', split: '80' }, shownText('program 1')],
  ['by network, in colours of networks', { group: 'network', colour: 'network' }, shownText('organisation')],
  ['ungrouped, as a table', { group: 'none', split: '80' }, shownText('program 1')],
  ['with a search', { q: hostileQuery }, shownText('value')],
  ['with a place that is none', { place: hostileText('place') }, shownText('place')],
  ['with a connection', { connection: hostileText('id 1') }, shownText('/bin/1')],
  ['with a connection to an address that is none', { connection: hostileText('id 5') }, 'remote\\u202e\\u0007'],
  ['with the exit', { panel: 'exit' }, 'Outside the tunnel'],
  [
    'with suggestions',
    { group: 'none' },
    shownText('program 1'),
    async (page) => {
      await page.evaluate(`(() => {
        const box = document.querySelector('[data-filter="search"]');
        box.focus();
        box.value = 'program:pro';
        box.dispatchEvent(new Event('input', { bubbles: true }));
      })()`);
      await page.waitFor(there('[role="option"]'));
    },
  ],
  [
    'with a marker under the pointer',
    { group: 'place' },
    shownText('city'),
    async (page) => {
      await page.waitFor(isDrawn, 60_000);
      await page.waitFor(`(() => {
        const plot = document.querySelector('.js-plotly-plot');
        const markers = plot?.data?.filter(({ name }) => name === 'marker') ?? [];
        const customdata = markers.flatMap((trace) => trace.customdata ?? [])[0];
        if (customdata !== undefined) plot.emit('plotly_hover', { points: [{ customdata, xPixel: 9, yPixel: 9 }] });
        return document.querySelector('.map-hover') !== null;
      })()`);
    },
  ],
];
