import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('who serves the pages that the user opens, in %s', { agrees: true }, (test) => {
  let services: EchoServices;
  let page: ExitPage;
  let pop: string;

  test.beforeAll(async ({ world }) => {
    const server = knownPlaces(3).find(({ address }) => !address.includes(':'));
    if (server === undefined) throw new Error('no place');
    pop = `https://${server.address}:${echoPort}/site`;
    services = await startEchoServices(world, server.address);
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

  test('is counted from the moment that the permission is granted', async ({ browser }) => {
    await browser.permit({ permissions: ['webRequest'], origins: ['http://*/*', 'https://*/*'] });
    await waitUntil('the permission', async () => (await pops()) !== null);
    await visit();
    await waitUntil('a site', async () => JSON.stringify(await pops()).includes('"AMS"'));
    expect(await pops()).toMatchObject({ count: 1, countries: [{ countryCode: 'NL', count: 1 }] });
    expect(JSON.stringify(await page.exit())).not.toContain('/site');
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
