import type { WorldBrowser } from './launch-in-world.ts';
import type { ExtensionPage } from './extension-page.ts';
import { waitUntil } from './wait-until.ts';

/**
 * The full tab (or the popup) as a test reads it: through the hooks that extension/page/page.tsx documents, never
 * through its layout.
 */
export type MapPage = ExtensionPage & {
  readonly hostState: () => Promise<string | null>;
  readonly waitForHostState: (kind: string, timeoutMs?: number) => Promise<void>;
  /** The number of open connections that it shows. */
  readonly total: () => Promise<number>;
  readonly waitForTotal: (total: number, timeoutMs?: number) => Promise<void>;
  /** The text of each connection's row that contains all of `words`. */
  readonly rows: (...words: string[]) => Promise<string[]>;
  /** How many connections it shows at the place whose name contains this; 0 when there is none. */
  readonly countAt: (city: string) => Promise<number>;
};

export const mapPath = 'extension/page/page.html';
export const popupPath = 'extension/popup/popup.html';
export const popupViewport = { width: 380, height: 600 };

export const openMap = async (browser: WorldBrowser, parameters = ''): Promise<MapPage> =>
  mapPage(await browser.open(`${mapPath}${parameters}`));

/**
 * Opens the full tab and waits until it shows the first snapshot and a map.
 *
 * @param parameters from `?` on, with a search where counts matter: browsers have connections of their own, which come
 *   and go
 */
export async function openLiveMap(browser: WorldBrowser, parameters = ''): Promise<MapPage> {
  const page = await openMap(browser, parameters);
  await page.waitForHostState('running');
  await page.waitFor(isDrawn, 60_000);
  return page;
}

/**
 * True in the full tab and the popup once the map is drawn. A page closed before that logs errors about its imports.
 */
export const isDrawn = `performance.getEntriesByName('tapmap:map').length > 0`;

/** The same, and at once where a page shows no map: the list alone, the settings. */
export const isDrawnIfShown = `(${isDrawn} ||
  [...document.querySelectorAll('.map, .small-map')].every((map) => map.getClientRects().length === 0))`;

export function mapPage(page: ExtensionPage): MapPage {
  const hostState = (): Promise<string | null> => page.attribute('[data-host-state]', 'data-host-state');
  const total = async (): Promise<number> => toNumber(await page.text('[data-total="connections"]'));
  const textsWith = async (selector: string, words: string[]): Promise<string[]> =>
    (await page.texts(selector)).filter((text) => words.every((word) => text.includes(word)));
  return {
    ...page,
    hostState,
    waitForHostState: async (kind, timeoutMs) => {
      let last: string | null = null;
      const isThere = async (): Promise<boolean> => (last = await hostState()) === kind;
      await waitUntil(() => `the page says host state ${kind}, not ${String(last)}`, isThere, timeoutMs);
    },
    total,
    waitForTotal: async (wanted, timeoutMs) => {
      let last = NaN;
      const isThere = async (): Promise<boolean> => (last = await total()) === wanted;
      await waitUntil(() => `the page counts ${wanted} connections, not ${last}`, isThere, timeoutMs);
    },
    rows: (...words) => textsWith('[data-connection-id]', words),
    countAt: (city) => page.number(`(${countAt})(${JSON.stringify(city)})`),
  };
}

const countAt = `(city) =>
  Number([...document.querySelectorAll('[data-place]')].find((row) => row.textContent.includes(city))?.dataset.count ?? 0)`;

/** Works with any thousands separator. */
const toNumber = (text: string | null): number => (text === null ? NaN : Number(text.replaceAll(/\D/g, '')));
