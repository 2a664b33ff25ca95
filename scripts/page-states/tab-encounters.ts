import type { ExtensionPage } from '../browsers/extension-page.ts';
import { click, hasTotal, there, type, type PageState } from './page-state.ts';

/** States of the full tab that no address leads to: somebody points at something, opens it, or types. */
export function tabEncounters(
  tab: (name: string, parameters: string, more: Partial<PageState>) => PageState,
): readonly PageState[] {
  return [
    tab('details', '&group=none', { enter: click('[data-connection-id]') }),
    tab('paused', '', { enter: click('[data-action="pause"]') }),
    tab('a moment of the past', '', {
      enter: async (page) => {
        for (let step = 0; step < 3; step++) await page.press('[');
        await page.waitFor(there('[data-time="back"]'));
      },
    }),
    tab('more filters', '&q=protocol:udp', { enter: click('[data-action="more-filters"]') }),
    tab('suggestions', '', {
      enter: async (page) => {
        await type(page, 'program:');
        await page.waitFor(there('[role="option"]'));
      },
    }),
    tab('menu of files', '', { enter: click('[data-action="export"]') }),
    tab('a file, opened', '', { enter: openFile }),
    tab('a file that cannot be opened', '', {
      enter: async (page) => {
        await page.evaluate(give(`'{ "no": "connections" }'`));
        await page.waitFor(there('[data-import="failed"]'));
      },
    }),
    tab('keys', '', {
      enter: async (page) => {
        await page.press('?');
        await page.waitFor(there('dialog[open], [role="dialog"]'));
      },
    }),
    tab('notices, expanded', '', { enter: click('[data-action="notices"]') }),
    tab('a marker under the pointer', '', { enter: (page) => onMarker(page, 'plotly_hover', '.map-hover') }),
    tab('a marker, selected', '', { enter: (page) => onMarker(page, 'plotly_click', '[data-action="back"]') }),
    tab('the whole legend', '', { viewport: { width: 1024, height: 700 }, enter: click('[data-map="legend-more"]') }),
    tab('symbols', '', { enter: click('.map-symbols summary') }),
    ...['doubtful', 'closed', 'outlier'].map((highlight) =>
      tab(`highlight ${highlight}`, '', {
        isVariant: highlight !== 'doubtful',
        enter: async (page) => {
          await page.click('.map-symbols summary');
          await page.evaluate(choose('highlight', highlight));
        },
      }),
    ),
    tab('coloured by state, as chosen in the legend', '', {
      enter: async (page) => {
        await page.evaluate(choose('colour', 'state'));
      },
    }),
    tab('the history of exits', '&exit=as-expected&panel=exit', { enter: click('[data-fold="history"]') }),
    tab('the evidence for the exit', '&exit=leaks&panel=exit&layout=list', {
      ready: hasTotal,
      enter: async (page) => {
        await page.waitFor(there('[data-fold]'));
        await page.evaluate(
          `[...document.querySelectorAll('[data-fold][aria-expanded="false"]')].forEach((each) => each.click())`,
        );
      },
    }),
  ];
}

/**
 * By Plotly's own events: a headless browser has no pointer that rests. The page may not listen yet, so it is said
 * again, but not before the page has had time to follow: a second click would take the first one back.
 */
async function onMarker(page: ExtensionPage, event: string, shown: string): Promise<void> {
  await page.waitFor(`(async () => {
    const plot = document.querySelector('.js-plotly-plot');
    const markers = plot?.data?.filter(({ name }) => name === 'marker') ?? [];
    const customdata = markers.flatMap((trace) => trace.customdata ?? [])[0];
    const shown = () => document.querySelector(${JSON.stringify(shown)}) !== null;
    if (customdata === undefined || shown()) return shown();
    const box = plot.getBoundingClientRect();
    plot.emit('${event}', { points: [{ customdata, xPixel: box.width / 2, yPixel: box.height / 2 }] });
    for (let step = 0; step < 40 && !shown(); step++) await new Promise((resolve) => setTimeout(resolve, 50));
    return shown();
  })()`);
}

const choose = (name: string, value: string): string => `(() => {
  const select = document.querySelector('[data-map-choice="${name}"]');
  select.value = '${value}';
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

/** Opens the file that the page itself exports. */
async function openFile(page: ExtensionPage): Promise<void> {
  await page.evaluate(`(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => (window.exported = blob, create(blob));
    HTMLAnchorElement.prototype.click = () => undefined;
  })()`);
  await click('[data-action="export"]', '[data-export="json"]')(page);
  await page.waitFor('window.exported !== undefined');
  await page.evaluate(give('window.exported'));
  await page.waitFor(there('[data-import="shown"]'), 60_000);
}

/** Gives the page a file with these contents, an expression. */
const give = (contents: string): string => `(() => {
  const files = new DataTransfer();
  files.items.add(new File([${contents}], 'connections-of-monday.json'));
  const input = document.querySelector('[data-import="file"]');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
