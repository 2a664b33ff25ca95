import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { hasLeft } from '../../scripts/browsers/has-left.ts';
import { launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { openLiveMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { startEchoServices } from '../../scripts/world/start-echo-services.ts';
import { filesThatHold } from './files-that-hold.ts';
import { fullTabs, searchIn, type FullTabs } from './full-tab-views.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { viewLink } from './view-link.ts';

/** A word that no file holds by chance. */
const word = (): string => Array.from({ length: 14 }, () => String.fromCharCode(97 + randomInt(26))).join('');

inEachBrowser('what a search leaves in the profile, in %s', {}, (test, name) => {
  /** Searched for in TapMap. */
  const secret = { program: word(), typed: word(), popup: word(), popupAgain: word() };
  /** Of which browsers keep record: they show that the files were written, and are read. */
  const known = { visited: word(), title: word(), stored: word(), filledIn: word() };
  let site: string;

  test.beforeAll(async ({ world }) => {
    const server = knownPlaces(3).find(({ address }) => !address.includes(':'));
    if (server === undefined) throw new Error('no place');
    site = `https://${server.address}:${echoPort}`;
    await startEchoServices(world, { address: server.address, names: [] });
    const program = world.startConnector({ processName: secret.program });
    await program.connectMany(3, [server.address], 443);
  });

  /** Types into the search of the full tab, as a user does. */
  async function type(page: MapPage, text: string): Promise<void> {
    await page.evaluate(`document.querySelector('[data-filter="search"]').focus()`);
    for (const key of text) await page.press(key);
  }

  /** Opens the full tab from the real popup, with a search; returns the id of its tab. */
  async function searchInPopup(browser: WorldBrowser, tabs: FullTabs, text: string): Promise<number> {
    const popup = await browser.openPopup();
    const label = `document.querySelector('[data-action="open"]')?.textContent`;
    const before = await popup.waitFor(label);
    await popup.evaluate(`(() => {
      const box = document.querySelector('[data-filter="search"]');
      box.value = ${JSON.stringify(text)};
      box.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await popup.waitFor(`${label} !== ${JSON.stringify(before)}`);
    await popup.evaluate(`setTimeout(() => document.querySelector('[data-action="open"]').click()) > 0`);
    // It closes by itself, once the full tab is open.
    const tab = await tabs.waitForSearch(text);
    await popup.close();
    return tab;
  }

  /** The parts of a view that the user sees. */
  const shown = (page: ExtensionPage): Promise<unknown> =>
    page.evaluate(`({
      search: ${searchIn('document')},
      program: document.querySelector('[data-filter="program"]')?.value,
      hasDetails: document.querySelector('[data-details]') !== null,
      address: location.href.replace(/.*page.html/, ''),
      title: document.title,
    })`);

  const view = {
    search: `program:=${secret.program} ${secret.typed}`,
    program: secret.program,
    hasDetails: true,
    address: '',
    title: 'TapMap',
  };

  async function useEverything(browser: WorldBrowser): Promise<{ page: MapPage; ordinary: ExtensionPage }> {
    const ordinary = await browser.open(settingsPath);
    await ordinary.evaluate(`chrome.storage.local.set({ control: '${known.stored}' }).then(() => true)`);
    await ordinary.evaluate(`void (location.href = '${site}/form#${known.visited}') ?? true`).catch(hasLeft);
    await expect.poll(() => ordinary.evaluate(`document.querySelector('#field') !== null`)).toBe(true);
    await ordinary.evaluate(`void (document.title = '${known.title}') ?? true`);

    const page = await openLiveMap(browser);
    await page.waitFor(`document.querySelector('[data-filter="program"] [value="${secret.program}"]') !== null`);
    await page.evaluate(`(() => {
      const choose = (selector, value) => {
        const select = document.querySelector(selector);
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      choose('[data-list="group"]', 'none');
      choose('[data-list="sort"]', 'rtt');
      choose('[data-filter="program"]', '${secret.program}');
    })()`);
    await page.waitFor(`document.querySelectorAll('[data-connection-id]').length === 3`);
    await page.click('[data-connection-id]');
    await page.waitFor(`document.querySelector('[data-details]') !== null`);
    await type(page, secret.typed);
    return { page, ordinary };
  }

  const searchProfile = (browser: WorldBrowser): Record<string, string[]> =>
    filesThatHold(browser.scratchDir, [...Object.values(secret), ...Object.values(known)]);

  test.for(['closed', 'open'] as const)('nothing, with its tab %s at the end', async (end, { world }) => {
    const browser = await launchInWorld(world, name, { agrees: true });
    const { page, ordinary } = await useEverything(browser);
    // At once: what was typed last is not lost either.
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(view);
    expect(await page.evaluate(`[history.state, window.name, sessionStorage.length]`)).toEqual([null, '', 0]);

    await page.evaluate(`void (location.href = '${site}/first') ?? true`).catch(hasLeft);
    // A poll, since an expression fails while its page is being replaced.
    await expect.poll(() => page.evaluate('document.title')).toBe('First page');
    await page.evaluate(`void history.back() ?? true`).catch(hasLeft);
    await expect.poll(() => shown(page)).toEqual(view);

    expect(await viewLink(page)).toMatch(/&group=none&sort=-rtt&connection=./);

    const listener = await browser.open(settingsPath);
    const tabs = fullTabs(listener);
    const first = await tabs.waitForSearch(view.search);
    expect(await searchInPopup(browser, tabs, secret.popup)).toBe(first);
    expect(await tabs.evaluate('location.search + document.title')).toBe('TapMap');
    await tabs.close();
    expect(await searchInPopup(browser, tabs, secret.popupAgain)).not.toBe(first);
    expect(await tabs.evaluate('location.search + document.title')).toBe('TapMap');
    if (end === 'closed') await tabs.close();
    await listener.close();
    // Last of all: once this is in the session, all of TapMap's pages was seen by what writes it.
    await ordinary.bringToFront();
    await ordinary.evaluate(`document.querySelector('#field').focus() ?? true`).catch(hasLeft);
    for (const key of known.filledIn) await ordinary.press(key);
    await expect.poll(() => ordinary.evaluate(`document.querySelector('#field').value`)).toBe(known.filledIn);
    // Firefox writes it every 15 s, Chromium some seconds after a change; neither once more for this at its end.
    // A poll, since files that a running browser removes or is writing cannot be read.
    const holders = () => filesThatHold(browser.scratchDir, [known.filledIn])[known.filledIn];
    await expect.poll(holders, { timeout: 60_000, message: 'the browser writes its session' }).not.toEqual([]);
    expect(await browser.errors()).toEqual([]);
    await browser.close();

    const found = searchProfile(browser);
    const filesOf = (words: Record<string, string>): [string, string[]][] =>
      Object.entries(words).map(([what, each]) => [what, found[each] ?? []]);
    expect(filesOf(known).filter(([, files]) => files.length === 0)).toEqual([]);
    expect(filesOf(secret).filter(([, files]) => files.length > 0)).toEqual([]);
  });
});
