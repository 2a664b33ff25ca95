import { expect } from 'vitest';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { isDrawn, mapPage, mapPath, openLiveMap, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { exportPage } from './export-page.ts';
import { openExitPage } from './exit-page.ts';
import { hostileText, isUnsafe, shownText, unsafeTextsIn } from './hostile-text.ts';
import { inEachBrowser } from './in-each-browser.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { hostProcesses } from '../../scripts/browsers/host-processes.ts';
import { hostileStates, says, there } from './hostile-states.ts';
import { writeHostileHost } from './write-hostile-host.ts';

const hostileName = '<img src=x onerror=alert(1)>';

inEachBrowser('a program with a name like markup, in %s', {}, (test) => {
  test.beforeAll(async ({ world }) => {
    const [place] = knownPlaces(1);
    await world.startConnector({ processName: hostileName }).connect(place?.address ?? '', 443);
  });

  test('is shown as text in the full tab', async ({ browser }) => {
    const page = await openLiveMap(browser, '?group=none');
    await waitUntil('its row', async () => (await page.rows(hostileName)).length === 1);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('is shown as text in the popup', async ({ browser }) => {
    const page = mapPage(await browser.open(popupPath, popupViewport));
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(hostileName)})`);
    await page.waitFor(isDrawn);
    expect(await page.number(`document.querySelectorAll('img[src=x]').length`)).toBe(0);
  });

  test('causes no error and no violation of the content security policy', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

inEachBrowser(
  'texts that hide and reorder what people see, in %s',
  (world) => ({ hostPath: writeHostileHost(world) }),
  (test) => {
    const unsafeIn = async (page: ExtensionPage): Promise<unknown> => page.evaluate(unsafeTextsIn);
    const open = async (browser: Parameters<typeof openLiveMap>[0], parameters: Record<string, string>) =>
      mapPage(await browser.open(`${mapPath}?${new URLSearchParams(parameters).toString()}`));

    test.for(hostileStates)('are escapes in the full tab %s', async ([, parameters, shown, enter], { browser }) => {
      const page = await open(browser, parameters);
      await page.waitForHostState('running');
      await page.waitFor(says(shown));
      await enter?.(page);
      expect(await unsafeIn(page)).toEqual([]);
      await page.waitFor(isDrawn, 60_000);
      expect(await unsafeIn(page)).toEqual([]);
      await page.close();
    });

    test('are escapes in the popup', async ({ browser }) => {
      const page = mapPage(await browser.open(popupPath, popupViewport));
      await page.waitFor(says(shownText('program 1')));
      await page.waitFor(isDrawn);
      expect(await unsafeIn(page)).toEqual([]);
      await page.close();
    });

    test('are escapes in the settings and on the toolbar button', async ({ browser }) => {
      const { page, choose, waitForBadge, waitForIcon, title } = await openExitPage(browser);
      await page.waitFor(says(shownText('/city.mmdb')));
      await choose({ choice: { countries: [], tunnel: true } });
      await waitForBadge('NL');
      await waitForIcon('triangle');
      await expect.poll(title).toContain(shownText('program 2'));
      expect(isUnsafe(await title())).toBe(false);
      expect(await unsafeIn(page)).toEqual([]);
      await page.close();
    });

    test('are escapes in what is copied, and the same values in JSON', async ({ browser }) => {
      const page = await open(browser, { connection: hostileText('id 1') });
      await page.waitFor(there('[data-action="copy-text"]'));
      await page.waitFor(isDrawn, 60_000);
      const copied = async (action: string): Promise<string> => {
        await page.evaluate(`(() => {
        window.copied = null;
        navigator.clipboard.writeText = (text) => Promise.resolve(void (window.copied = text));
        document.querySelector('[data-action="${action}"]').click();
      })()`);
        return String(await page.waitFor('window.copied'));
      };
      const text = await copied('copy-text');
      expect(isUnsafe(text)).toBe(false);
      for (const name of ['/bin/1', 'owner', 'organisation', 'city']) expect(text).toContain(shownText(name));
      const json = await copied('copy-json');
      expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
      expect(JSON.parse(json)).toMatchObject({ processName: hostileText('program 1') });
      await page.close();
    });

    test('are escapes in pictures, and the same values in other files', async ({ browser }) => {
      const page = await exportPage(await open(browser, { q: `-"${hostileText('word')}"` }));
      await page.waitFor(isDrawn, 60_000);
      const { text: svg } = await page.save('svg');
      expect(svg).toContain(shownText('source of city'));
      expect(svg).toContain('word\\u202e\\u0007');
      expect(isUnsafe(svg)).toBe(false);
      for (const kind of ['json', 'geojson']) {
        const { text } = await page.save(kind);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
        expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(hostileText('program 1')));
      }
      expect((await page.save('csv')).text).toContain(hostileText('program 1'));
      await page.close();
    });

    test('are escapes when they come from a file, its name included', async ({ browser }) => {
      const page = await exportPage(await open(browser, { group: 'place' }));
      await page.waitFor(says(shownText('city')));
      await page.waitFor(isDrawn, 60_000);
      const { text } = await page.save('json');
      await page.give(hostileText('file.json'), text);
      await page.waitFor(there('[data-import="shown"]'));
      expect(await page.text('[data-import="shown"]')).toContain(shownText('file.json'));
      expect(await unsafeIn(page)).toEqual([]);
      for (const [wrong, shown] of [
        ['nonsense', 'file.json'],
        [JSON.stringify({ format: hostileText('format') }), 'format'],
        [text.replace(/"family": ?[46]/, `"family":${JSON.stringify(hostileText('family'))}`), 'family'],
      ] as const) {
        await page.give(hostileText('file.json'), wrong);
        await page.waitFor(there('[data-import="failed"]'));
        await page.waitFor(
          `document.querySelector('[data-import="failed"]').textContent.includes(${JSON.stringify(shown)})`,
        );
        expect(await unsafeIn(page)).toEqual([]);
      }
      await page.close();
    });

    test('are found as they are and as they are shown', async ({ browser }) => {
      const page = await open(browser, { q: `program:"=${hostileText('program 2')}"` });
      await page.waitFor('document.querySelector("[data-matching]")?.dataset.matching === "1"');
      await page.waitFor(isDrawn, 60_000);
      await page.close();
      const another = await open(browser, { q: '2\\u202e\\u0007' });
      await another.waitFor('document.querySelector("[data-matching]")?.dataset.matching === "1"');
      await another.waitFor(isDrawn, 60_000);
      await another.close();
    });

    test('cause no error', async ({ browser }) => {
      expect(await browser.errors()).toEqual([]);
    });

    test('are escapes in the version of a host that is too old', async ({ world, browser }) => {
      browser.setHost(writeHostileHost(world, 'too-old'));
      const page = await open(browser, {});
      await page.waitForHostState('running');
      await page.waitFor(isDrawn, 60_000);
      for (const pid of hostProcesses(world, 'hostile-host.ts')) process.kill(pid, 'SIGKILL');
      await page.waitForHostState('too-old');
      await page.waitFor(says(shownText('1.0')));
      expect(await unsafeIn(page)).toEqual([]);
    });
  },
);
