import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { hostProcesses } from '../../scripts/browsers/host-processes.ts';
import { writeHostLauncher, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { mapPage, mapPath, openMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { setupPath } from '../../scripts/browsers/page-paths.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { startsOf, writeFaultyHost } from './write-faulty-host.ts';

inEachBrowser('the setup page, in %s', { hostPath: null }, (test, name) => {
  const openSetup = async (browser: WorldBrowser) => mapPage(await browser.open(setupPath));

  test('tries a host every 2 s while it is seen, and never while it is not', async ({ world, browser }) => {
    browser.setHost(writeFaultyHost(world, 'ends-early'));
    const page = await openSetup(browser);
    const starts = (): number[] => startsOf(world, 'ends-early');
    await expect.poll(() => starts().length, { timeout: 60_000 }).toBeGreaterThan(3);
    expect(await page.hostState()).toBe('cannot-start');
    const tab = `chrome.tabs.create({ url: 'about:blank', active: true }).then(({ id }) => id)`;
    const blank = Number(await page.evaluate(tab));
    await page.waitFor('document.hidden');
    await expect.poll(() => hostProcesses(world, 'faulty-host.ts')).toEqual([]);
    const before = starts().length;
    await setTimeout(6_000);
    expect(starts().length, 'starts while nobody looks').toBe(before);
    await page.evaluate(`chrome.tabs.remove(${blank})`);
    await page.bringToFront();
    await expect.poll(() => starts().length, { timeout: 30_000 }).toBeGreaterThan(before);
    await page.close();
  });

  test('keeps the focus on the page when the step changes', async ({ world, browser }) => {
    browser.setHost(null);
    const page = await openSetup(browser);
    await page.waitForHostState('not-installed');
    await page.evaluate(`document.querySelector('[data-action="copy-command"]').focus()`);
    browser.setHost(writeFaultyHost(world, 'too-old'));
    await page.waitForHostState('too-old');
    await page.waitFor(isMainFocused);
    browser.setHost(null);
    await page.close();
  });

  test('leads into the demo data and back, to the setup card as long as no host runs', async ({ browser }) => {
    const page = await browser.open(`${mapPath}?sample&demo`);
    await page.waitFor(`${hasTotal} && document.querySelector('[data-demo]') !== null`);
    const rates = `[...document.querySelectorAll('.row .rate')].map(({ textContent }) => textContent).join()`;
    await page.waitFor(`${rates} !== ''`);
    const first = String(await page.evaluate(rates));
    await page.waitFor(`${rates} !== ${JSON.stringify(first)}`); // it goes on
    await page.click('[data-action="leave-demo"]');
    await page.waitFor(`location.search === '' && document.querySelector('.setup-card') !== null`);
    await page.close();
  });

  test('setup page, popup and full tab notice by themselves that the host was installed', async ({
    world,
    browser,
  }) => {
    browser.setHost(null);
    const others = [mapPage(await browser.open(popupPath, popupViewport)), await openMap(browser)];
    const page = await openSetup(browser);
    for (const each of [...others, page]) {
      await each.waitForHostState('not-installed');
      await each.waitFor(`document.querySelector('.setup-card') !== null`);
      expect(
        await each.evaluate(`document.querySelectorAll('[data-total], [data-filter], .map, .small-map').length`),
      ).toBe(0);
      await each.evaluate(`document.querySelector('[data-action="copy-command"]').focus()`);
    }
    expect(await page.evaluate(`(window.says = document.querySelector('[data-setup-says]')).textContent`)).toBe('');
    browser.setHost(writeHostLauncher(world));
    await page.waitForHostState('running');
    await page.waitFor(`says.isConnected && says.textContent === 'The helper app is connected.'`);
    await page.waitFor(isMainFocused);
    for (const each of others) {
      await each.waitFor(`document.querySelector('.setup-card') === null && ${hasTotal}`, 60_000);
      await each.waitFor(isMainFocused);
      await each.close();
    }
    await page.close();
  });

  test('leads to the map without a country', async ({ browser }) => {
    const page = await openSetup(browser);
    await page.waitForHostState('running');
    await page.click('[data-action="skip-country"]');
    await page.waitFor(`document.querySelector('[data-setting="country"]') === null`);
    expect(await page.evaluate(focused)).toBe('open-map');
    expect(await page.text('[data-host-state]')).toContain('later in Settings');
    await page.click('[data-action="open-map"]');
    await page.waitFor(`location.pathname.endsWith('/page.html')`);
    await page.close();
  });

  test('leads by the expected country to the map, and then has nothing to skip', async ({ browser }) => {
    const page = await openSetup(browser);
    await page.waitForHostState('running');
    await page.waitFor(`document.querySelector('[data-setting="country"]')?.disabled === false`);
    await page.evaluate(`document.querySelector('[data-setting="country"]').focus()`);
    for (const key of 'Canada') await page.press(key);
    await page.press('Enter');
    await page.waitFor(`document.querySelector('[data-chosen-country="CA"]') !== null`);
    await expect
      .poll(() => page.evaluate(`chrome.storage.local.get('exit').then(({ exit }) => exit?.choice.countries)`))
      .toEqual(['CA']);
    expect(await page.evaluate(`document.querySelector('[data-action="skip-country"]')`)).toBe(null);
    await page.click('[data-action="open-map"]');
    await page.waitFor(`location.pathname.endsWith('/page.html') && ${hasTotal}`, 60_000);
    await page.close();
  });

  test('says what works where Firefox is in a sandbox, and in others what may be', async ({ browser }) => {
    const page = await browser.open(`${setupPath}?sample&host=not-installed`);
    await page.waitFor(`document.querySelector('[data-sandbox]') !== null`);
    expect(await page.text('[data-sandbox]')).toContain(name === 'firefox' ? 'choose Allow' : 'Snap or Flatpak');
    await page.close();
  });

  test('works with the keyboard alone: tabs, copy, demo', async ({ browser }) => {
    const page = await browser.open(`${setupPath}?sample&host=not-installed`);
    await page.bringToFront();
    await page.waitFor(`document.querySelector('[role="tab"]') !== null`);
    const selected = `document.querySelector('[role="tab"][aria-selected="true"]').dataset.system`;
    expect(await page.evaluate(selected)).toBe('linux');
    await page.press('Tab');
    expect(await page.evaluate(focused)).toBe('linux');
    for (const [key, system] of [
      ['ArrowRight', 'windows'],
      ['End', 'macos'],
      ['ArrowRight', 'linux'],
      ['ArrowLeft', 'macos'],
      ['Home', 'linux'],
    ] as const) {
      await page.press(key);
      await page.waitFor(`${selected} === '${system}' && ${focused} === '${system}'`);
    }
    for (const action of ['copy-command', 'retry', 'demo']) {
      await page.press('Tab');
      expect(await page.evaluate(focused)).toBe(action);
    }
    expect(await page.attribute('[data-action="demo"]', 'href')).toBe(`/${mapPath}?sample&demo`);
    await page.close();
  });

  test('the full tab has its help without a host, too', async ({ browser }) => {
    const page = await browser.open(`${mapPath}?sample=0&host=not-installed&help=open`);
    await page.waitFor(`document.querySelector('.setup-card') !== null`);
    await page.waitFor(`document.querySelector('dialog.help[open]') !== null`);
    await page.close();
  });

  test('copies the whole command, which is shown whole', async ({ browser }) => {
    const page = await browser.open(`${setupPath}?sample&host=too-old`, { width: 320, height: 700 });
    await page.waitFor(`document.querySelector('.command') !== null`);
    const shown = await page.text('.command code');
    expect(shown).toMatch(/^git pull && .+ && node dist\/native-host\/tapmap\.js install$/);
    await page.evaluate(`navigator.clipboard.writeText = (text) => ((window.copied = text), Promise.resolve())`);
    await page.click('[data-action="copy-command"]');
    await page.waitFor(`window.copied === ${JSON.stringify(shown)}`);
    await expect.poll(() => page.text('[data-action="copy-command"]')).toBe('Copied');
    expect(
      await page.evaluate(`(() => {
        const { scrollWidth, clientWidth } = document.querySelector('.command code');
        return [scrollWidth <= clientWidth, parseFloat(getComputedStyle(document.querySelector('.command code')).fontSize)];
      })()`),
    ).toEqual([true, 13]);
    await page.close();
  });
});

const hasTotal = `/\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')`;
const focused = `(document.activeElement.dataset.system ?? document.activeElement.dataset.action)`;
/** Not the body: the page's main part, which the focus falls back to. */
const isMainFocused = `document.activeElement.tagName === 'MAIN'`;
