import { expect } from 'vitest';
import { popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the verdict in the popup, in %s', { hostPath: null }, (test) => {
  test('the verdict is the first text below the title, and the largest of all', async ({ browser }) => {
    const popup = await browser.open(`${popupPath}?sample=200&exit=as-expected`, popupViewport);
    await popup.waitFor(`document.querySelector('[data-exit="as-expected"]') !== null`);
    expect(await popup.evaluate(firstAndLargest)).toEqual(['Exit country', 'Canada']);
    await popup.close();
  });

  test('the ring of the focus appears with the first key', async ({ browser }) => {
    const popup = await browser.open(`${popupPath}?sample=200`, popupViewport);
    await popup.bringToFront();
    await popup.waitFor(isOnVerdict);
    const ring = 'getComputedStyle(document.activeElement).outlineStyle';
    expect(await popup.evaluate(ring)).toBe('none');
    await popup.press('Tab');
    await popup.waitFor(`!(${isOnVerdict})`);
    expect(await popup.evaluate(ring)).not.toBe('none');
    await popup.evaluate(`document.querySelector('[data-action="exit"]').focus()`);
    expect(await popup.evaluate(ring)).not.toBe('none');
    await popup.close();
  });

  test('what is typed on the verdict is searched for, and other keys are left to it', async ({ browser }) => {
    const popup = await browser.open(`${popupPath}?sample=200`, popupViewport);
    await popup.bringToFront();
    await popup.waitFor(isOnVerdict);
    for (const key of ['Dead', 'Process', ' ', 'Enter']) {
      await popup.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`,
      );
      expect(await popup.evaluate(isOnVerdict), key).toBe(true);
    }
    for (const key of ['s', 's', 'h']) await popup.press(key);
    await popup.waitFor(`document.activeElement?.matches('[data-filter="search"]')`);
    expect(await popup.evaluate('document.activeElement.value')).toBe('ssh');
    await popup.waitFor(`document.querySelectorAll('[data-program]').length === 1`);
    await popup.close();
  });
});

const isOnVerdict = `document.activeElement?.matches('[data-action="exit"]') === true`;

/** The first text below the page's header, and the one in the largest letters. */
const firstAndLargest = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (textContent.trim() !== '' && parentElement.checkVisibility()) texts.push(parentElement);
  }
  const sizeOf = (element) => parseFloat(getComputedStyle(element).fontSize);
  const first = texts.find((element) => element.closest('header') === null);
  return [first, texts.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]].map(({ textContent }) => textContent);
})()`;
