import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openTab } from './open-tab.ts';

inEachBrowser('the tabs that were in front while the tunnel was gone, in %s', { agrees: true }, (test) => {
  let services: EchoServices;
  let tunnel: Tunnel;
  let page: ExitPage;
  let host: string;

  test.beforeAll(async ({ world }) => {
    const server = knownPlaces(3).find(({ address }) => !address.includes(':'));
    if (server === undefined) throw new Error('no place');
    host = `${server.address}:${echoPort}`;
    services = await startEchoServices(world, { address: server.address, names: [] });
    tunnel = tunnelOf(world);
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await page.choose({ choice: { countries: [], tunnel: true } });
    await page.waitForVerdict('no-tunnel');
  });

  /** Opens a page of the world and waits until it has loaded; active by default. */
  async function open(path: string, { active = true } = {}): Promise<void> {
    const before = services.questions.length;
    const { isLoaded } = await openTab(page.page, `https://${host}${path}`, { active });
    await waitUntil('the page', () => services.questions.length > before);
    await waitUntil('all of the page', () => page.page.evaluate(isLoaded));
  }

  /** The titles of each period's tabs, the oldest period first; of one kind, or of all. */
  async function titles(kind?: string): Promise<unknown[][]> {
    const history = await page.history();
    const periods = (Array.isArray(history) ? history : []).filter(isRecord);
    return periods
      .filter((period) => kind === undefined || period['kind'] === kind)
      .map(({ tabs }) => (Array.isArray(tabs) ? tabs.filter(isRecord).map(({ title }) => title) : []));
  }

  const waitForTitles = (...wanted: string[]): Promise<unknown> =>
    waitUntil(
      async () => `tabs ${wanted.join()}, not ${JSON.stringify(await titles())}`,
      async () => JSON.stringify((await titles()).at(-1)) === JSON.stringify(wanted),
    );

  test('are recorded from the moment the permission is granted, and not before', async ({ browser }) => {
    await open('/first');
    expect((await titles()).flat()).toEqual([]);
    await browser.permit({ permissions: ['tabs'] });
    await waitForTitles('First page');
    const history = JSON.stringify(await page.history());
    expect(history).toContain(`"host":"${host}"`);
    expect(history).not.toContain('/first');
  });

  test('are recorded in each gap separately, and never while all is well', async () => {
    // Otherwise the first page would rightly be recorded in the next gap, too.
    await page.page.bringToFront();
    tunnel.raise();
    await page.waitForVerdict('as-expected');
    tunnel.drop();
    await page.waitForVerdict('no-tunnel');
    await open('/second');
    await waitForTitles('Second page');
    expect((await titles('as-expected')).flat()).toEqual([]);
  });

  test('are not recorded in the background or in a private window', async () => {
    await open('/third', { active: false });
    const asked = services.questions.length;
    const url = JSON.stringify(`https://${host}/third`);
    const opened = `chrome.windows.create({ url: ${url}, incognito: true }).then(({ id }) => id)`;
    const window = await page.page.number(opened);
    await waitUntil('the private page', () => services.questions.length > asked);
    const all = `chrome.tabs.query({ windowId: ${window}, active: true })`;
    const isSeen = `${all}.then(([tab]) => tab?.incognito === true && tab.title === 'Third page')`;
    await waitUntil('TapMap may see it', () => page.page.evaluate(isSeen));
    await page.page.evaluate(`chrome.windows.remove(${window}).then(() => true)`);
    await open('/first');
    await waitForTitles('Second page', 'First page');
  });

  test('are shown in the panel', async ({ browser }) => {
    const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
    await panel.waitFor(
      `document.querySelector('[data-period="no-tunnel"] [data-tabs="2"]')?.textContent.includes('Second page · First page')`,
    );
    await panel.close();
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
