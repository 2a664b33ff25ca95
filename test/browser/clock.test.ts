import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('a clock that is set back while a page is open, in %s', {}, (test) => {
  test('what is shown at most once a second is shown all the same, and not an hour later', async ({ browser }) => {
    const page = mapPage(await browser.open(`${mapPath}?panel=exit`));
    const waitForVerdict = (kind: string): Promise<unknown> =>
      page.waitFor(`document.querySelector('.verdict')?.dataset.exit === '${kind}'`);
    await page.waitForHostState('running');
    await waitForVerdict('no-expectation');
    await page.evaluate(`(() => {
      const right = Date.now;
      Date.now = () => right() - 3_600_000;
    })()`);
    await page.click('[data-setting="tunnel"]');
    await waitForVerdict('no-tunnel');
    await page.close();
  });
});
