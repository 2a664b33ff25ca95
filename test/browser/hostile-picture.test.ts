import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { echoPort } from '../../scripts/world/echo-ports.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import type { World } from '../../scripts/world/create-world.ts';
import { startEchoServices, type EchoServices } from '../../scripts/world/start-echo-services.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { hostileParts, hostileSvg } from './hostile-svg.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openTab } from './open-tab.ts';

inEachBrowser('hostile pictures, in %s', { agrees: true }, (test, name) => {
  let services: EchoServices;
  let page: ExtensionPage;
  let origin: string;
  let base: string;

  test.beforeAll(async ({ world, browser }) => {
    const server = knownPlaces(3).find(({ address }) => !address.includes(':'));
    if (server === undefined) throw new Error('no place');
    origin = `https://${server.address}:${echoPort}`;
    base = `${origin}/leak`;
    services = await startEchoServices(world, { address: server.address, names: [] });
    page = await browser.open('extension/settings/settings.html');
    await page.run(await bundleForPage('extension/page/files/harmless-svg.ts', 'picture'));
  });

  /** The file of a picture; an error by its message. */
  const harmless = async (svg: string): Promise<string> =>
    String(
      await page.evaluate(`(() => {
        try {
          return new XMLSerializer().serializeToString(picture.harmlessSvg(${JSON.stringify(svg)}));
        } catch (error) {
          return 'refused: ' + error.message;
        }
      })()`),
    );

  const isWellFormed = (svg: string): Promise<unknown> =>
    page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror') === null`,
    );

  /**
   * Opens a file in a tab, as its own page, until it is complete or has asked for `enough`.
   *
   * @returns what it asked the server for
   */
  async function asked(fileName: string, svg: string, world: World, enough = Infinity): Promise<string[]> {
    writeFileSync(join(world.scratchDir, fileName), svg);
    const before = services.paths().length;
    const { id, isLoaded } = await openTab(page, `${origin}/picture/${fileName}`, { active: false });
    const questions = (): string[] => services.paths().slice(before);
    const leaks = (): string[] => questions().filter((path) => path.startsWith('/leak'));
    await waitUntil('the picture', () => Promise.resolve(questions().includes(`/picture/${fileName}`)));
    await waitUntil('its requests', async () => leaks().length >= enough || (await page.evaluate(isLoaded)));
    // A page of the same server, asked for after it: by then it has had its turn.
    await page.evaluate(`chrome.tabs.update(${id}, { url: '${origin}/first' }).then(() => true)`);
    await waitUntil('the next page', () => Promise.resolve(questions().includes('/first')));
    await page.evaluate(`chrome.tabs.remove(${id}).then(() => true)`);
    return leaks();
  }

  test('what could run or load something is not in the file, and what is drawn is', async () => {
    for (const [way, part] of Object.entries(hostileParts(base))) {
      const file = await harmless(hostileSvg(base, { [way]: part }));
      expect(file, way).not.toMatch(/leak|xlink:href|on\w+=|<\?|<!/);
      expect(file, way).toContain('<path class="kept" d="M0 0h9" stroke="rgb(1, 2, 3)" stroke-width="2px"/>');
      expect(await isWellFormed(file), way).toBe(true);
    }
  });

  test('opened as a page it asks for nothing, where the original asks for a lot', async ({ world }) => {
    // Without what leads the tab elsewhere before the rest has loaded.
    const parts = Object.fromEntries(Object.entries(hostileParts(base)).filter(([way]) => way !== 'meta'));
    const svg = hostileSvg(base, parts);
    const before = await asked('hostile.svg', svg, world, 9);
    console.log(`${name}: a hostile picture asks for ${before.map((path) => path.replace('/leak/', '')).join(', ')}`);
    expect(before.length).toBeGreaterThan(8);
    expect(await asked('harmless.svg', await harmless(svg), world)).toEqual([]);
  });

  test.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['no XML', 'data:text/html,x'],
    ['an unclosed element', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ])('%s: refused', async (_, svg) => {
    expect(await harmless(svg)).toBe('refused: No picture of the map: no-svg.');
  });

  test('text that XML forbids is replaced, and groups in groups end somewhere', async () => {
    const text = `<text>a\0b\u0008c\uFFFEd\uD83D</text>`;
    const file = await harmless(`<svg xmlns="http://www.w3.org/2000/svg">${text}${'<g>'.repeat(200)}${'</g>'.repeat(200)}</svg>`); // prettier-ignore
    expect(file).toContain('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
    expect(await isWellFormed(file)).toBe(true);
    expect(file.split('<g').length).toBeLessThan(100);
  });
});
