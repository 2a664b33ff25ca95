import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { mapPath, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-states.ts';

describe.each(browserNames)('a browser that speaks German, %s', (name) => {
  let world: World;
  let browser: WorldBrowser;

  beforeAll(async () => {
    world = await createWorld();
    browser = await launchInWorld(world, name, { hostPath: null, language: 'de' });
  });
  afterAll(() => world.end());

  test.each([
    ['the popup', `${popupPath}?sample=2000`, 'Verbindungen', /\b1\.\d{3}\b/],
    ['the full tab', `${mapPath}?sample=2000`, 'Auf der Karte', /\b1\.\d{3}\b/],
    ['the settings', `${settingsPath}?sample`, 'Einstellungen', /0,8\s%/],
  ])('gets German words and numbers in %s', async (_, path, word, number) => {
    const page = await browser.open(path, path.startsWith(popupPath) ? popupViewport : undefined);
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(word)})`);
    await expect.poll(() => page.text('body')).toMatch(number);
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    await page.close();
  });

  test('gets the names that the manifest gives in German', async () => {
    const page = await browser.open(settingsPath);
    expect(await page.evaluate('chrome.runtime.getManifest().description')).toContain('Weltkarte');
    expect(await page.evaluate('chrome.runtime.getManifest().action.default_title')).toContain('wohin');
  });
});
