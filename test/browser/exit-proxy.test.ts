import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { proxyPorts } from '../../scripts/world/proxy-ports.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import { startProxies, type Proxies } from '../../scripts/world/start-proxies.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser, type BrowserTest } from './in-each-browser.ts';
import { openTab } from './open-tab.ts';

// Only Firefox reports to an extension which proxy a response came through.
inEachBrowser('a proxy of the browser, in %s', { agrees: true }, defineTests, ['firefox']);

function defineTests(test: BrowserTest): void {
  let services: EchoServices;
  let proxies: Proxies;
  let page: ExitPage;
  let server: string;
  let host: string;

  test.beforeAll(async ({ world }) => {
    [server, host] = twoAddresses();
    services = await startEchoServices(world, { address: server, names: [] });
    proxies = await startProxies(world, host, server);
  });
  test.beforeAll(async ({ browser }) => {
    await browser.permit({ permissions: ['webRequest'], origins: ['http://*/*', 'https://*/*'] });
    page = await openExitPage(browser);
    await page.waitForVerdict('no-expectation');
  });

  /** Opens the site in a new tab and waits until it has loaded. */
  async function visit(name = server): Promise<void> {
    const before = services.questions.length;
    const tab = await openTab(page.page, `https://${name}:${echoPort}/site`, { active: false });
    await waitUntil('the page', () => services.questions.length > before);
    await waitUntil('all of the page', () => page.page.evaluate(tab.isLoaded));
    await page.page.evaluate(`browser.tabs.remove(${tab.id}).then(() => true)`);
  }

  async function proxy(): Promise<unknown> {
    const { evidence } = await page.exit();
    return isRecord(evidence) ? evidence['proxy'] : undefined;
  }

  /** Waits until the text about the proxy contains these words. */
  const waitForProxy = (words: string): Promise<unknown> =>
    waitUntil(`the proxy is ${words}`, async () => JSON.stringify(await proxy()).includes(words));

  test('is not shown where none is set', async () => {
    await visit();
    expect(await proxy()).toBeNull();
    expect(proxies.asked).toEqual([]);
  });

  test('is reported once a page came through it: a SOCKS proxy that leaves DNS to the browser', async ({ browser }) => {
    await browser.useProxy({ type: 'socks', host, port: proxyPorts.socks, resolvesNames: false });
    await visit();
    await waitForProxy('socks');
    expect(await proxy()).toMatchObject({ type: 'socks', host, port: proxyPorts.socks, resolvesNames: false });
    await expect.poll(() => proxies.asked).toContainEqual({ event: 'asked', by: 'socks', host: server });
  });

  test('is in the panel, with the consequence for the expected country', async ({ browser }) => {
    await page.choose({ choice: { countries: ['NZ'], tunnel: false } });
    await page.waitForVerdict('unknown');
    await expect.poll(page.verdict).toMatchObject({ ipv4: { missing: ['proxy'] } });
    const panel = mapPage(await browser.open(`${mapPath}?panel=exit`));
    const route = `document.querySelector('[data-exit-part="tunnel"]')?.textContent`;
    await panel.waitFor(`${route}?.includes('uses the proxy ${host}:${proxyPorts.socks} (socks)')`);
    await panel.waitFor(`document.querySelector('.verdict-says')?.textContent.includes('uses a proxy')`);
    await panel.close();
  });

  test('is reported again once it resolves names itself', async ({ world, browser }) => {
    await browser.useProxy({ type: 'socks', host, port: proxyPorts.socks, resolvesNames: true });
    await visit('site.example');
    await waitForProxy('"resolvesNames":true');
    await expect.poll(() => proxies.asked).toContainEqual({ event: 'asked', by: 'socks', host: 'site.example' });
    expect(world.internet.questions).not.toContain('site.example');
  });

  test('is reported again when it is replaced by an HTTP proxy, which always resolves names', async ({
    world,
    browser,
  }) => {
    await browser.useProxy({ type: 'http', host, port: proxyPorts.http, resolvesNames: true });
    await visit('site.example');
    await waitForProxy('"http"');
    expect(await proxy()).toMatchObject({ type: 'http', host, port: proxyPorts.http, resolvesNames: true });
    await expect.poll(() => proxies.asked).toContainEqual({ event: 'asked', by: 'http', host: 'site.example' });
    expect(world.internet.questions).not.toContain('site.example');
  });

  test('is gone once pages have loaded without it for a while', async ({ browser }) => {
    await browser.useProxy(null);
    await waitUntil(
      'no proxy',
      async () => {
        await visit();
        return (await proxy()) === null;
      },
      60_000,
    );
    expect(JSON.stringify(await page.verdict())).not.toContain('proxy');
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
}

function twoAddresses(): [string, string] {
  const [first, second] = knownPlaces(4).filter(({ address }) => !address.includes(':'));
  if (first === undefined || second === undefined) throw new Error('too few known places');
  return [first.address, second.address];
}
