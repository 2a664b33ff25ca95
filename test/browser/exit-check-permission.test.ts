import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { originsOf } from '../../extension/exit-check/resolve-service.ts';
import type { CheckService } from '../../extension/exit/exit-choice.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the permission for a check service, in %s', { agrees: true }, (test) => {
  let page: ExitPage;

  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await page.waitForVerdict('no-expectation');
  });

  const choose = (service: CheckService | null): Promise<void> =>
    page.choose({ check: { service, onChange: false, httpsOnly: null } });

  /** What the browser says that the extension may access. */
  async function given(): Promise<string[]> {
    const all = await page.page.evaluate('chrome.permissions.getAll()');
    const origins: unknown = isRecord(all) ? all['origins'] : null;
    if (!Array.isArray(origins)) throw new Error('The browser tells no origins.');
    return origins.map(String).sort();
  }

  test('is kept as long as the service is chosen', async ({ browser }) => {
    await choose(cloudflare);
    await browser.permit({ origins: originsOf(cloudflare) });
    await page.choose({ check: { service: cloudflare, onChange: true, httpsOnly: true } });
    await expect.poll(given).toEqual(originsOf(cloudflare));
  });

  test('is handed back when another service is chosen, and that one’s is kept', async ({ browser }) => {
    await choose(ipify);
    await expect.poll(given).toEqual([]);
    await browser.permit({ origins: originsOf(ipify) });
    await expect.poll(given).toEqual(originsOf(ipify));
  });

  test('is handed back when the check is turned off', async () => {
    await choose(null);
    await expect.poll(given).toEqual([]);
  });

  test('is handed back when it was given after another choice', async ({ browser }) => {
    await choose(ipify);
    await browser.permit({ origins: originsOf(ipify) });
    await browser.permit({ origins: originsOf(cloudflare) });
    await expect.poll(given).toEqual(originsOf(ipify));
  });

  test('is handed back by a reset; the access to all sites for CDN locations stays', async ({ browser }) => {
    await browser.permit({ permissions: ['webRequest'], origins: everySite });
    await expect.poll(given).toEqual([...everySite, ...originsOf(ipify)].sort());
    await page.page.evaluate(`window.exitPort.postMessage({ type: 'clear' })`);
    await expect.poll(given).toEqual(everySite);
    await choose(cloudflare);
    await browser.permit({ origins: originsOf(cloudflare) });
    await choose(null);
    await expect.poll(given).toEqual(everySite);
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

const everySite = ['http://*/*', 'https://*/*'];
const cloudflare: CheckService = { kind: 'listed', id: 'icanhazip' };
const ipify: CheckService = { kind: 'listed', id: 'ipify' };
