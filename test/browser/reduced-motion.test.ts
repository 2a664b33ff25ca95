import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { isDrawn, mapPath, popupPath } from '../../scripts/browsers/map-page.ts';
import { settingsPath, setupPath } from '../../scripts/browsers/page-paths.ts';
import { inEachBrowser } from './in-each-browser.ts';

const pages: readonly [string, string][] = [
  ['full tab', `${mapPath}?sample=200&live`],
  ['popup', `${popupPath}?sample=200&live`],
  ['settings', `${settingsPath}?sample=200`],
  ['setup', `${setupPath}?sample=200&host=not-installed`],
];

inEachBrowser('less motion, in %s', { hostPath: null }, (test) => {
  test('what moves is seen where nobody asks for less', async ({ browser }) => {
    const page = await browser.open(`${settingsPath}?sample=200`);
    await page.waitFor(`document.querySelector('button') !== null`);
    expect(await movedIn(page)).not.toEqual([]);
    await page.close();
  });

  test.for(pages)('nothing moves where the system asks for it: %s', async ([, path], { browser }) => {
    const page = await browser.open('manifest.json');
    await page.setReducedMotion(true);
    await page.goTo(`${String(await page.evaluate('location.origin'))}/${path}`);
    await page.waitFor(`document.querySelector('button') !== null`, 60_000);
    if (path.startsWith(mapPath)) await page.waitFor(isDrawn, 60_000);
    expect(await movedIn(page)).toEqual([]);
    await page.setReducedMotion(false);
    await page.close();
  });
});

const movedIn = (page: ExtensionPage): Promise<unknown> => page.evaluate(moved);

/**
 * Changes the colour of each button, which is what pointing at it does, and presses the buttons of the map. What has an
 * effect that takes time in one of the next frames moves.
 */
const moved = `(async () => {
  const seen = new Set();
  const frame = () => new Promise((resolve) =>
    document.hidden ? setTimeout(resolve, 50) : requestAnimationFrame(() => setTimeout(resolve)));
  const look = () => {
    for (const { effect } of document.getAnimations()) {
      if (effect.getComputedTiming().endTime > 0) seen.add(effect.target.className + ' ' + effect.target.tagName);
    }
  };
  for (const button of document.querySelectorAll('button')) button.style.backgroundColor = 'rgb(1, 2, 3)';
  for (const name of ['zoom-in', 'world']) document.querySelector('[data-map="' + name + '"]')?.click();
  for (let frames = 0; frames < 90; frames++) {
    look();
    await frame();
  }
  return [...seen];
})()`;
