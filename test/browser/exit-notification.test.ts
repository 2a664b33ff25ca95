import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { tunnelOf, type Tunnel } from '../../scripts/world/tunnel.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';

/** Chromium without a desktop takes a notification away by itself after eight seconds, and that must not count. */
const clearedWithinMs = 4_000;

describe.each(browserNames)('the notification that the exit has become worse, in %s', (name) => {
  let world: World;
  let browser: WorldBrowser;
  let tunnel: Tunnel;
  let page: ExitPage;

  beforeAll(async () => {
    world = await createWorld();
    tunnel = tunnelOf(world);
    browser = await launchInWorld(world, name, { agrees: true });
    page = await openExitPage(browser);
    await page.choose({ choice: { countries: [], tunnel: true } });
  });
  afterAll(() => world.end());

  async function raise(): Promise<void> {
    tunnel.raise();
    await page.waitForVerdict('as-expected');
  }
  async function drop(): Promise<void> {
    tunnel.drop();
    await page.waitForVerdict('no-tunnel');
  }

  /** What the browser shows of the extension's, by its ids; Firefox tells the texts, too. */
  async function shown(): Promise<Record<string, unknown>> {
    const all = await page.page.evaluate(`chrome.notifications.getAll()`);
    if (!isRecord(all)) throw new Error('The browser does not tell what it shows.');
    return all;
  }
  const isShown = async (): Promise<boolean> => 'exit' in (await shown());

  test('is not made without the permission', async () => {
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
    const [title, message] = ['TapMap: check your VPN', 'No VPN tunnel: your traffic goes out directly.'];
    if (name === 'firefox') expect(await shown()).toMatchObject({ exit: { title, message } });
    await raise();
    await waitUntil('no notification', async () => !(await isShown()), clearedWithinMs);
  });

  test('is shown again the next time', async () => {
    await drop();
    await waitUntil('the notification', isShown);
  });

  test('leaves the pages without an error', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
