import { expect } from 'vitest';
import { columnNames } from '../../extension/contract/column-names.ts';
import { columns } from '../../extension/page/columns/columns.ts';
import { mapPath, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** Text of right-aligned columns is cut at its beginning, which `scrollWidth` does not tell. */
const cutTitles = `[...document.querySelectorAll('.head-row button')].filter((button) => {
  const range = document.createRange();
  range.selectNodeContents(button);
  const [text, box] = [range.getBoundingClientRect(), button.getBoundingClientRect()];
  return text.left < box.left - 0.5 || text.right > box.right + 0.5;
}).map(({ textContent }) => textContent).join()`;

inEachBrowser('a browser that speaks German, %s', { hostPath: null, language: 'de' }, (test) => {
  test.for([
    ['the popup', `${popupPath}?sample=2000`, 'Verbindungen', /(?<!\d)1\.\d{3}(?!\d)/],
    ['the full tab', `${mapPath}?sample=2000&group=place`, 'Auf der Karte', /\b1\.\d{3}\b/],
    ['the settings', `${settingsPath}?sample`, 'Einstellungen', /0,8\s%/],
  ] as const)('gets German words and numbers in %s', async ([, path, word, number], { browser }) => {
    const page = await browser.open(path, path.startsWith(popupPath) ? popupViewport : undefined);
    await page.waitFor(`document.body.textContent.includes(${JSON.stringify(word)})`);
    await expect.poll(() => page.text('body')).toMatch(number);
    await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('de');
    await page.close();
  });

  test('has room for the whole title of each column, also of the one that the table is sorted by', async ({
    browser,
  }) => {
    const plain = columnNames.filter((column) => columns[column].isExtra !== true);
    const table = `${mapPath}?sample=20&problems=none&layout=list&group=none`;
    const page = await browser.open(table, { width: 2400, height: 700 });
    await page.waitFor(`document.querySelectorAll('.head-row button').length === ${plain.length}`);
    for (let column = 0; column < plain.length; column++) {
      const button = `document.querySelectorAll('.head-row button')[${column}]`;
      await page.evaluate(`${button}.click()`);
      await page.waitFor(`${button}.closest('[aria-sort]').getAttribute('aria-sort') !== 'none'`);
      expect(await page.evaluate(cutTitles)).toBe('');
    }
    await page.close();
    for (const column of columnNames.filter((each) => !plain.includes(each))) {
      const sorted = await browser.open(`${table}&sort=${column}`, { width: 2400, height: 700 });
      await sorted.waitFor(`document.querySelector('[data-sort="${column}"]') !== null`);
      expect(await sorted.evaluate(cutTitles)).toBe('');
      await sorted.close();
    }
  });

  test('gets the German names in the manifest', async ({ browser }) => {
    const page = await browser.open(settingsPath);
    expect(await page.evaluate('chrome.runtime.getManifest().description')).toContain('Weltkarte');
    expect(await page.evaluate('chrome.runtime.getManifest().action.default_title')).toContain('wohin');
  });
});
