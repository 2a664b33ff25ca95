import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { echoPort, floodLength } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { followLoads } from './open-tab.ts';

inEachBrowser('who serves the pages that the user opens, in %s', { agrees: true }, (test) => {
  let services: EchoServices;
  let page: ExitPage;
  let pop: string;
  let origin: string;

  test.beforeAll(async ({ world }) => {
    const server = knownPlaces(3).find(({ address }) => !address.includes(':'));
    if (server === undefined) throw new Error('no place');
    origin = `https://${server.address}:${echoPort}`;
    pop = `${origin}/site`;
    services = await startEchoServices(world, { address: server.address, names: [] });
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await waitUntil('a verdict', async () => (await page.verdict())['overall'] === 'no-expectation');
  });

  /** In a new tab, as a user does. */
  async function visit(): Promise<void> {
    const before = services.questions.length;
    await page.page.evaluate(`chrome.tabs.create({ url: ${JSON.stringify(pop)}, active: false }).then(() => true)`);
    await waitUntil('the page', () => Promise.resolve(services.questions.length > before));
  }

  async function pops(): Promise<unknown> {
    const { evidence } = await page.exit();
    return isRecord(evidence) ? evidence['pops'] : undefined;
  }

  test('is not read without the permission', async () => {
    await visit();
    await setTimeout(2_000);
    expect(await pops()).toBeNull();
  });

  test('is counted from the moment that the permission is granted, and never in a private window', async ({
    browser,
  }) => {
    await browser.permit({ permissions: ['webRequest'], origins: ['http://*/*', 'https://*/*'] });
    await waitUntil('the permission', async () => (await pops()) !== null);
    // In a private window first: had it been counted, it would have been before the next.
    const inFrankfurt = JSON.stringify(`${pop}-in-frankfurt`);
    const opened = `chrome.windows.create({ url: ${inFrankfurt}, incognito: true }).then(({ id }) => id)`;
    const window = await page.page.number(`(${followLoads}, ${opened})`);
    const isThere = `chrome.tabs.query({ windowId: ${window} }).then(([tab]) => tab?.incognito && loads.get(tab.id) === 'complete')`;
    await waitUntil('the private page', () => services.paths().includes('/site-in-frankfurt'));
    await waitUntil('all of it', () => page.page.evaluate(isThere));
    await page.page.evaluate(`chrome.windows.remove(${window}).then(() => true)`);
    await visit();
    await waitUntil('a site', async () => JSON.stringify(await pops()).includes('"AMS"'));
    expect(await pops()).toMatchObject({ count: 1, countries: [{ countryCode: 'NL', count: 1 }] });
    expect(JSON.stringify(await page.exit())).not.toMatch(/\/site|FRA/);
  });

  test('is displaced by no page that thousands of locations claim to have served', async () => {
    const ofFlood = () => services.paths().filter((path) => path.startsWith('/forged/')).length;
    await page.page.evaluate(
      `chrome.tabs.create({ url: '${origin}/flood', active: false }).then(({ id }) => (window.floodTab = id))`,
    );
    await waitUntil('the flood', () => Promise.resolve(ofFlood() >= floodLength), 120_000);
    // What both pages have shown: the one before the flood, and one after it.
    await visit();
    const countries = async (): Promise<unknown> => {
      const seen = await pops();
      if (!isRecord(seen) || !Array.isArray(seen['countries'])) return null;
      const list: unknown[] = seen['countries'];
      return Object.fromEntries(list.filter(isRecord).map(({ countryCode, count }) => [countryCode, count]));
    };
    await expect.poll(countries).toEqual({ AU: 20, NL: 2 });
    await page.page.evaluate('chrome.tabs.remove(floodTab)');
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
