import { expect } from 'vitest';
import { pageStates } from '../../scripts/page-states/page-states.ts';
import { axeViolations, colourRules } from './axe-violations.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { layoutFaults } from './layout-faults.ts';

/** What every state of every page is checked with, in states-of-….test.ts. */
inEachBrowser('the checks of the states, in %s', { hostPath: null }, (test) => {
  test('axe-core finds something where something is wrong', async ({ browser }) => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    await page.evaluate(`document.body.append(Object.assign(document.createElement('button'), { id: 'wrong' }))`);
    expect((await axeViolations(page)).join()).toContain('button-name');
    expect((await axeViolations(page, colourRules)).join()).toBe('');
    await page.evaluate(`(() => {
      const wrong = document.getElementById('wrong');
      wrong.textContent = 'pale';
      wrong.style.cssText = 'position: fixed; inset: 0; color: #ccc; background: #fff; z-index: 9999';
    })()`);
    expect((await axeViolations(page, colourRules)).join()).toContain('color-contrast');
    // Those that axe-core has beside them are not on by default.
    const known = `axe.getRules(['cat.color']).map(({ ruleId }) => ruleId).toSorted()`;
    expect(await page.evaluate(known)).toEqual(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
    await page.close();
  });

  test('what overlaps, leaves the window or is cut off is found', async ({ browser }) => {
    const page = await browser.open(pageStates[0]?.path ?? '');
    const add = (style: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const button = document.createElement('button');
        button.textContent = 'A text that is far too long for its button';
        button.style.cssText = ${JSON.stringify(`position: fixed; z-index: 999; height: 40px; ${style}`)};
        document.body.append(button);
      })()`);
    await add('left: 300px; top: 300px; width: 90px');
    await add('left: 360px; top: 300px; width: 400px');
    await add('right: -100px; top: 500px; width: 400px');
    const faults = (await layoutFaults(page)).join('\n');
    expect(faults).toMatch(/cuts its text/);
    expect(faults).toMatch(/lies over/);
    expect(faults).toMatch(/leaves the window/);
    await page.close();
  });
});
