import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { writeHostLauncher } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { writeFaultyHost } from './write-faulty-host.ts';
import { hostProcesses } from './host-processes.ts';
import { openLiveMap, openMap } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** The design requires a second; the rest is slack for a busy machine. */
const soonMs = 6_000;

/** The tests share a browser, in this order: once a host has responded, the extension restarts hosts by itself. */
inEachBrowser('without a working host, %s', { hostPath: null }, (test) => {
  test.for([
    ['too-old', 'too-old'],
    ['too-new', 'too-new'],
    ['junk', 'garbled'],
    ['over-1-mib', 'garbled'],
  ] as const)(
    'says what is wrong with a host that is %s, and does not restart it repeatedly',
    async ([fault, state], { world, browser }) => {
      browser.setHost(writeFaultyHost(world, fault));
      const page = await openMap(browser);
      await page.waitForHostState(state);
      expect((await page.text('[data-host-state]'))?.trim()).not.toBe('');
      await setTimeout(2_000); // a first restart would come after one
      expect(await page.hostState()).toBe(state);
      expect(hostProcesses(world, 'faulty-host.ts')).toEqual([]);
    },
  );

  test('says "not installed" with the command to copy, and finds the host for the next page once it is installed', async ({
    world,
    browser,
  }) => {
    browser.setHost(null);
    const page = await openMap(browser);
    await page.waitForHostState('not-installed');
    expect(await page.text('[data-host-state]')).toContain('install');

    browser.setHost(writeHostLauncher(world));
    await setTimeout(2_000);
    expect(hostProcesses(world), 'a host that never answered is not called by itself').toEqual([]);

    const anotherPage = await openMap(browser); // the user may have installed it just before opening a page
    await anotherPage.waitForHostState('running');
    await page.waitForHostState('running');
  });
});

inEachBrowser('with a host that crashes, %s', {}, (test) => {
  test('says so when the host is killed, and restarts it', async ({ world, browser }) => {
    const page = await openLiveMap(browser);
    const [pid] = hostProcesses(world);
    if (pid === undefined) throw new Error('The host runs, but is not found.');
    process.kill(pid, 'SIGKILL');
    await page.waitForHostState('crashed', soonMs);
    await page.waitForHostState('running');
    await waitUntil('a new host', () => hostProcesses(world).some((each) => each !== pid), soonMs);
  });
});
