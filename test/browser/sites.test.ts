import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { openMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { startEchoServices } from '../../scripts/world/start-echo-services.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { followLoads } from './open-tab.ts';

const [shop, cdn, hidden] = ['www.shop.example', 'cdn.shop.example', 'private.example'];

inEachBrowser(
  'the names of sites, in %s',
  (world) => ({ agrees: true, hostPath: overheardHost(world) }),
  (test) => {
    let address: string;
    let settings: ExtensionPage;

    test.beforeAll(async ({ world, browser }) => {
      const place = knownPlaces(3).find((each) => !each.address.includes(':'));
      if (place === undefined) throw new Error('no place');
      ({ address } = place);
      await startEchoServices(world, { address, names: [shop, cdn, hidden] });
      settings = await browser.open(settingsPath);
      await settings.evaluate(followLoads);
    });

    const opened = (host: string): string => `https://${host}:${echoPort}/held`;

    /** In a new tab, as a user does, whose response never ends. Beside the settings: the window in front may be private. */
    const inTab = (url: string): string =>
      `chrome.tabs.getCurrent().then(({ windowId }) => chrome.tabs.create({ url: ${url}, active: false, windowId }))`;
    async function visit(host: string, create = inTab): Promise<void> {
      await settings.evaluate(`${create(JSON.stringify(opened(host)))}.then(() => true)`);
    }

    /** Rows of connections to the server, by its name where that is known. */
    const rowsOf = async (map: MapPage): Promise<string[]> => [
      ...(await map.rows(address)),
      ...(await map.rows('.example')),
    ];

    const list = (browser: WorldBrowser, more = ''): Promise<MapPage> =>
      openMap(browser, `?group=none&q=${encodeURIComponent(`port:${echoPort} ${more}`)}`);

    const choose = (sites: boolean): Promise<unknown> =>
      settings.evaluate(`chrome.storage.local.set({ sites: ${sites} }).then(() => true)`);

    test('are not known as long as nobody has turned them on, whatever is permitted', async ({ browser }) => {
      await browser.permit({ permissions: ['webRequest'], origins: ['http://*/*', 'https://*/*'] });
      await visit(shop);
      const map = await list(browser);
      await waitUntil('the connection', async () => (await rowsOf(map)).length > 0);
      expect((await rowsOf(map)).join()).not.toContain('example');
      expect(await settings.evaluate(`chrome.storage.session.get('sites')`)).toEqual({});
      await map.close();
    });

    test("come first in the rows of the browser's own connections, and in no others", async ({ world, browser }) => {
      await choose(true);
      const map = await list(browser);
      await waitUntil('the connection', async () => (await rowsOf(map)).length > 0);
      await visit(cdn);
      await waitUntil('the name', async () => (await rowsOf(map)).some((row) => row.includes(cdn)));
      const program = world.startConnector({ processName: 'other-program' });
      await program.connect(address, echoPort);
      await waitUntil('the other program', async () => (await map.rows('other-program')).length > 0);
      const others = await map.rows('other-program');
      expect(others.join()).not.toContain('example');
      await map.evaluate(
        `[...document.querySelectorAll('[data-connection-id]')].find(({ textContent }) => textContent.includes('other-program')).click()`,
      );
      await map.waitFor(`document.querySelector('[data-details]')?.textContent.includes(${JSON.stringify(cdn)})`);
      await map.close();
    });

    test('are summed up for the current tab in a popup, and found by its number', async ({ browser }) => {
      const tabId = await settings.evaluate(
        `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url.startsWith('https://${cdn}'))?.id)`,
      );
      const summary = await settings.evaluate(`new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: 'popup' });
        port.onMessage.addListener(({ type, tab }) => {
          if (type !== 'overview' || tab === null) return;
          resolve(tab);
          port.disconnect();
        });
        port.postMessage({ type: 'set-tab', tabId: ${Number(tabId)} });
      })`);
      expect(summary).toMatchObject({ tabId, hosts: 1, countries: 1 });
      const map = await list(browser, `tab:${Number(tabId)}`);
      await waitUntil('its connection', async () => (await rowsOf(map)).join().includes(cdn));
      expect(await map.rows('other-program')).toEqual([]);
      await map.close();
      const none = await list(browser, 'tab:999999');
      await none.waitFor(`document.querySelector('[data-matching]')?.dataset.matching === '0'`);
      await none.close();
    });

    test('lead to the tab that the connection serves', async ({ browser }) => {
      const map = await list(browser, `host:${cdn}`);
      await waitUntil('the connection', async () => (await map.rows(cdn)).length > 0);
      await map.click('[data-connection-id]');
      await map.waitFor(`document.querySelector('[data-details-tabs]')?.textContent.includes('Held')`);
      const tabId = Number(await map.attribute('[data-tab-shown]', 'data-tab-shown'));
      const isShown = `chrome.tabs.get(${tabId}).then(({ active, title }) => active && title === 'Held')`;
      expect(await settings.evaluate(isShown)).toBe(false);
      // By the element: the lines above it come and go with what is known of the connection.
      await map.evaluate(`document.querySelector('[data-tab-shown]').click()`);
      await waitUntil('its tab', () => settings.evaluate(isShown));
      await map.bringToFront();
      await map.close();
    });

    test('are found, and group the list', async ({ browser }) => {
      const map = await openMap(browser, `?group=site&q=host:${cdn}`);
      await waitUntil('the group', async () =>
        (await map.texts('[data-group="site"]')).some((text) => text.includes('shop.example')),
      );
      await map.close();
    });

    test('are those of no private window', async ({ browser }) => {
      const map = await list(browser);
      await waitUntil('the connections', async () => (await rowsOf(map)).length > 0);
      const before = (await rowsOf(map)).length;
      await visit(hidden, (url) => `chrome.windows.create({ url: ${url}, incognito: true })`);
      await waitUntil('its connection', async () => (await rowsOf(map)).length > before);
      await visit(shop);
      await waitUntil('another name', async () => (await rowsOf(map)).some((row) => row.includes(shop)));
      expect((await rowsOf(map)).join()).not.toContain(hidden);
      expect(JSON.stringify(await settings.evaluate(`chrome.storage.session.get()`))).not.toContain(hidden);
      await map.close();
    });

    test('are gone once they are turned off', async ({ browser }) => {
      const map = await list(browser);
      await waitUntil('a name', async () => (await rowsOf(map)).some((row) => row.includes('example')));
      await choose(false);
      await waitUntil('none', async () => !(await rowsOf(map)).some((row) => row.includes('example')));
      expect(await settings.evaluate(`chrome.storage.session.get('sites')`)).toEqual({});
      await map.close();
    });

    test('reach the host in no message', ({ world }) => {
      const heard = readFileSync(overheardFile(world), 'latin1');
      expect(heard).toContain('"type":"subscribe"');
      expect(heard).not.toMatch(/example|held|title|https/);
      const types = [...heard.matchAll(/"type":"([^"]+)"/g)].map(([, type]) => type);
      expect(
        [...new Set(types)].filter(
          (type) => !['subscribe', 'unsubscribe', 'locate', 'reload-database'].includes(String(type)),
        ),
      ).toEqual([]);
    });

    test('leave the pages without an error', async ({ browser }) => {
      expect(await browser.errors()).toEqual([]);
    });
  },
);

const overheardFile = (world: World): string => join(world.scratchDir, 'heard-by-host');

/** The built host, started in place of its launcher as usual; what it is told is in a file as well. */
function overheardHost(world: World): string {
  const path = join(world.scratchDir, 'bin', 'overheard-host');
  const heard = overheardFile(world);
  writeFileSync(heard, '');
  chmodSync(heard, 0o666); // the browser runs the host as the resident
  const host = `'${world.nodePath}' '${join(world.repositoryDir, 'dist/native-host/tapmap.js')}'`;
  writeFileSync(path, `#!/bin/bash\nexec ${host} "$@" < <(tee -a '${heard}')\n`);
  chmodSync(path, 0o755);
  return path;
}
