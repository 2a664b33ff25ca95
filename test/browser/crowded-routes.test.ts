import { expect } from 'vitest';
import { isRecord } from '../../scripts/is-record.ts';
import { mapPage, mapPath } from '../../scripts/browsers/map-page.ts';
import { changeNetwork, changeNetworkAtOnce } from '../../scripts/world/change-network.ts';
import { fullTunnel, hostRoutes } from '../../scripts/world/full-tunnel.ts';
import { entries } from '../host-process/host-client.ts';
import { openExitPage, type ExitPage } from './exit-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('thousands of host routes outside a tunnel, in %s', {}, (test) => {
  const endpoints = async (page: ExitPage): Promise<Record<string, unknown>[]> => {
    const { evidence } = await page.exit();
    return isRecord(evidence) ? entries(evidence, 'tunnelEndpoints') : [];
  };
  const isLocated = ({ place, network }: Record<string, unknown>): boolean => place !== null || network !== null;

  test.afterEach(({ world }) => {
    changeNetwork(world, 'link del tun0');
    changeNetwork(world, 'route flush root 45.0.0.0/8');
  });

  test.for([1500, 25_000])(
    '%i are located as far as they are listed, the rest is counted, and nothing is wrong',
    async (count, { world, browser }) => {
      const page = mapPage(await browser.open(`${mapPath}?panel=exit`));
      await page.waitForHostState('running');
      const exitPage = await openExitPage(browser);
      changeNetwork(world, fullTunnel);
      changeNetworkAtOnce(world, hostRoutes(count));
      await expect
        .poll(async () => (await endpoints(exitPage)).filter(isLocated).length, { timeout: 60_000 })
        .toBeGreaterThan(100);
      await page.bringToFront(); // a hidden page does not draw
      await page.waitFor(`document.querySelector('[data-more]') !== null`, 60_000);
      await expect.poll(() => page.evaluate(listedAndMore), { timeout: 60_000 }).toEqual([true, count]);
      expect(await page.hostState()).toBe('running');
      const problems = `[...document.querySelectorAll('[data-problem]')].map(({ dataset }) => dataset.problem)`;
      expect(await page.evaluate(problems)).not.toContain('bad-request');
      expect(await page.evaluate(problems)).not.toContain('message-too-long');
      expect(await browser.errors()).toEqual([]);
      await exitPage.page.close();
      await page.close();
    },
  );
});

/** Whether any is listed, and how many there are with those that are only counted. */
const listedAndMore = `((listed) => [listed > 0, listed + Number(document.querySelector('[data-more]')?.dataset.more)])(
  document.querySelectorAll('[data-tunnel-endpoint]').length)`;
