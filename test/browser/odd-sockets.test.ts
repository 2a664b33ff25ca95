import { expect } from 'vitest';
import { startOddSockets, type OddSockets } from '../../scripts/world/start-odd-sockets.ts';
import { openLiveMap } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('sockets out of the ordinary, in %s', {}, (test) => {
  const running: OddSockets[] = [];
  test.afterAll(() => Promise.all(running.map((program) => program.end())));

  test('UDP without a remote host is unconnected where it may only send, and no connection', async ({
    world,
    browser,
  }) => {
    const program = await startOddSockets(world, ['udp-unconnected']);
    running.push(program);
    const page = await openLiveMap(browser, `?q=pid:${program.pid}`);
    const countOf = (group: string) =>
      page.evaluate(`document.querySelector('[data-group="${group}"]')?.dataset.count`);
    await expect.poll(() => countOf('unconnected')).toBe('2');
    expect(await countOf('listening')).toBe('1');
    expect(await page.text('[data-group="unconnected"]')).toMatch(/Unconnected.*may only send, may also listen/);
    await expect.poll(() => page.rows('UDP · unconnected')).toHaveLength(2);
    await page.waitForTotal(0);
  });

  test('broadcasts and multicasts are in the local network, where details name them', async ({ world, browser }) => {
    const program = await startOddSockets(world, ['to-many', '2']);
    running.push(program);
    const page = await openLiveMap(browser, `?q=${encodeURIComponent(`pid:${program.pid} address:10.55.0.255`)}`);
    const row = '[data-connection-id]';
    await expect.poll(() => page.evaluate(`document.querySelector('[data-group="local"]')?.dataset.count`)).toBe('1');
    await page.evaluate(`document.querySelector('${row}').click()`);
    await expect.poll(() => page.text('.details')).toContain('Local network, broadcast');
  });

  test('a search finds what is written with other letters, digits and accents', async ({ world, browser }) => {
    const program = world.startConnector({ processName: 'İndir Çalış' });
    await program.connect('193.0.6.139', 443);
    for (const search of ['indir', 'program:"INDIR CALIS"', 'program：indir', 'calis port:４４３']) {
      const page = await openLiveMap(browser, `?q=${encodeURIComponent(`${search} pid:${program.pid}`)}`);
      await page.waitForTotal(1);
      await expect.poll(() => page.rows('193.0.6.139')).toHaveLength(1);
    }
    await program.end();
  });

  test('leaves the page without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});
