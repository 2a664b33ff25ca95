import { expect } from 'vitest';
import { mapPath, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-states.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('a browser that speaks German, %s', { hostPath: null, language: 'de' }, (test) => {
  test.for([
    ['the popup', `${popupPath}?sample=2000`, 'Verbindungen', /\b1\.\d{3}\b/],
    ['the full tab', `${mapPath}?sample=2000`, 'Auf der Karte', /\b1\.\d{3}\b/],
    ['the settings', `${settingsPath}?sample`, 'Einstellungen', /0,8\s%/],
  ] as const)('gets German words and numbers in %s', async ([, path, word, number], { browser }) => {
    const page = await browser.open(path, path.startsWith(popupPath) ? popupViewport : undefined);
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(word)})`);
    await expect.poll(() => page.text('body')).toMatch(number);
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    await page.close();
  });

  test('gets the German names in the manifest', async ({ browser }) => {
    const page = await browser.open(settingsPath);
    expect(await page.evaluate('chrome.runtime.getManifest().description')).toContain('Weltkarte');
    expect(await page.evaluate('chrome.runtime.getManifest().action.default_title')).toContain('wohin');
  });
});
