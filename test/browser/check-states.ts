import { describe, expect } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/extension-browser.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { PageState } from '../../scripts/page-states/page-state.ts';
import { statesIn } from '../../scripts/page-states/page-states.ts';
import { faultsOfState, type StateFaults } from './faults-of-state.ts';
import { inEachBrowser, type BrowserTest } from './in-each-browser.ts';

/** Tests of every state in the list: its layout, and what axe-core says of it. All of a browser are shown in one tab. */
export function checkStates(
  title: string,
  states: readonly PageState[],
  names?: readonly BrowserName[],
  language = 'en',
): void {
  const checkIn = (test: BrowserTest, browserName: BrowserName): void => {
    let tab: ExtensionPage | undefined;
    const spoken = statesIn(browserName, states).filter((state) => (state.language ?? 'en') === language);
    describe.each(spoken)('$name', (state) => {
      let faults: StateFaults;
      test.beforeAll(async ({ browser }) => {
        tab ??= await browser.open('manifest.json');
        faults = await faultsOfState(tab, state);
      });

      test('never scrolls sideways, and nothing overlaps or is cut off', () => {
        expect(faults.layout).toEqual([]);
      });

      test('axe-core finds nothing wrong in light and dark, wide and narrow', () => {
        const { light, dark, narrow } = faults;
        expect({ light, dark, narrow }).toEqual({ light: [], dark: [], narrow: [] });
      });

      test('axe-core finds nothing wrong in high contrast', () => {
        expect(faults.contrast).toEqual([]);
      });
    });
  };
  inEachBrowser(`${title}, in %s`, { hostPath: null, language }, checkIn, names);
}
