import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** Chromium without a desktop removes a notification by itself after eight seconds, which must not count. */
const clearedWithinMs = 4_000;

inEachBrowser('the notification that the exit has become worse, in %s', { agrees: true }, (test, name) => {
  let tunnel: Tunnel;
  let page: ExitPage;

  test.beforeAll(({ world }) => {
    tunnel = tunnelOf(world);
  });
  test.beforeAll(async ({ browser }) => {
    page = await openExitPage(browser);
    await page.choose({ choice: { countries: [], tunnel: true } });
  });

  async function raise(): Promise<void> {
    tunnel.raise();
    await page.waitForVerdict('as-expected');
  }
  async function drop(): Promise<void> {
    tunnel.drop();
    await page.waitForVerdict('no-tunnel');
  }

  /** The extension's notifications that the browser shows, by id; Firefox also returns the texts. */
  async function shown(): Promise<Record<string, unknown>> {
    const all = await page.page.evaluate(`chrome.notifications.getAll()`);
    if (!isRecord(all)) throw new Error('The browser does not tell what it shows.');
    return all;
  }
  const isShown = async (): Promise<boolean> => 'exit' in (await shown());

  test('is not created without the permission', async ({ browser }) => {
    await raise();
    await drop();
    expect(await page.page.evaluate(`typeof chrome.notifications`)).toBe('undefined');
    expect(await browser.errors()).toEqual([]);
    await browser.permit({ permissions: ['notifications'] });
    expect(await shown()).toEqual({});
  });

  test('is shown once a tunnel drops, and cleared once all is well again', async () => {
    await raise();
    expect(await shown()).toEqual({});
    await drop();
    await waitUntil('the notification', isShown);
    const [title, message] = ['TapMap: check your VPN', 'No VPN tunnel: your Internet route is direct.'];
    if (name === 'firefox') expect(await shown()).toMatchObject({ exit: { title, message } });
    await raise();
    await waitUntil('no notification', async () => !(await isShown()), clearedWithinMs);
  });

  test('is shown again the next time', async () => {
    await drop();
    await waitUntil('the notification', isShown);
  });

  test('leaves the pages without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
