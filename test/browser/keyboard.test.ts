import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { pageStates } from '../../scripts/page-states/page-states.ts';
import { inEachBrowser } from './in-each-browser.ts';

const walked = pageStates.filter(({ name }) =>
  /^(full tab, (200 connections|details|the list alone|narrowed by a search)|popup, 200 connections|settings)$/.test(
    name,
  ),
);

inEachBrowser('with the keyboard alone, in %s', { hostPath: null }, (test) => {
  test.for(walked)(
    'Tab reaches every control, with visible focus, and is never trapped: $name',
    async (state, { browser }) => {
      const page = await browser.open(state.path, state.viewport);
      await page.waitFor(state.ready, 30_000);
      await state.enter?.(page);
      await page.bringToFront();
      // Before, Chromium now and then moves the focus past the first controls.
      await page.atRest();
      await page.evaluate(beginWalk);
      let steps = 0;
      while ((await page.evaluate('window.walk.step()')) !== 'round' && steps++ < maxSteps) await page.press('Tab');
      expect(steps, 'steps until the walk comes round').toBeLessThan(maxSteps);
      expect(await page.evaluate('window.walk.missed()')).toEqual([]);
      expect(await page.evaluate('window.walk.unseen')).toEqual([]);
      await page.close();
    },
  );

  test('arrows, Home and End move through the list, Enter opens details, Escape closes them', async ({ browser }) => {
    const page = await browser.open(`${pageStates[0]?.path ?? ''}&group=place`);
    await page.waitFor(`document.querySelector('[data-connection-id]') !== null`, 30_000);
    await page.bringToFront();
    await page.evaluate(beginWalk);
    await tabTo(
      page,
      'document.activeElement.closest("[role=tree], [role=treegrid], [role=grid], [role=listbox]") !== null',
    );
    const focused = `(document.getElementById(document.activeElement.getAttribute('aria-activedescendant')) ?? document.activeElement).textContent`;
    const at = async (): Promise<string> => String(await page.evaluate(focused));
    await page.press('Home');
    const first = await at();
    await page.press('ArrowDown');
    await expect.poll(at).not.toBe(first);
    await page.press('ArrowUp');
    await expect.poll(at).toBe(first);
    await page.press('End');
    await expect.poll(at).not.toBe(first);
    await page.press('Home');
    await expect.poll(at).toBe(first);
    for (let i = 0; i < 40 && !(await page.evaluate(isOnConnection)); i++) await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitFor(`document.querySelector('[data-details]') !== null`);
    await page.press('Escape');
    await page.waitFor(`document.querySelector('[data-details]') === null`);
    await page.close();
  });
});

const maxSteps = 150;
const isOnConnection = `((element) => element?.closest('[data-connection-id]') !== null)(
  document.getElementById(document.activeElement.getAttribute('aria-activedescendant')) ?? document.activeElement)`;

async function tabTo(page: ExtensionPage, condition: string): Promise<void> {
  for (let i = 0; i < maxSteps; i++) {
    if ((await page.evaluate(condition)) === true) return;
    await page.press('Tab');
  }
  throw new Error(`No press of Tab leads to ${condition}`);
}

/** Records, in the page, which controls got the focus and which did not show it. */
const beginWalk = `(() => {
  const name = (element) => {
    const marks = ['id', 'class', 'data-action', 'aria-label'].map((mark) => element.getAttribute(mark)).filter(Boolean);
    return element.tagName.toLowerCase() + '[' + marks.join(' ').slice(0, 60) + '] "' + element.textContent.trim().slice(0, 30) + '"';
  };
  const reached = new Set();
  const unseen = [];
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  /** The element or, for an input whose label is drawn instead, that label. */
  const showsFocus = (element) => [element, element.closest('label'), element.nextElementSibling, element.parentElement]
    .filter((each) => each !== null)
    .some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 || boxShadow !== 'none';
    });
  const isWanted = (element) => {
    if (element.type === 'radio' && !element.checked) return false; // one tab stop for the whole group
    return !element.disabled && element.tabIndex >= 0 && isShown(element) && element.closest('[inert]') === null;
  };
  // Starts from the top, wherever the focus was before.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.walk = {
    unseen,
    step() {
      const { activeElement: at } = document;
      if (at === null || at === document.body || at === document.documentElement) return reached.size > 0 ? 'round' : 'begins';
      if (reached.has(at)) return 'round';
      reached.add(at);
      if (!showsFocus(at)) unseen.push(name(at));
      return 'on';
    },
    missed: () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((element) => isWanted(element) && !reached.has(element))
      .map(name),
  };
  window.walk.step();
})()`;
