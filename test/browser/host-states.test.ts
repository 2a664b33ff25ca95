import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../world/create-world.ts';
import { browserNames, launchInWorld, writeHostLauncher, type WorldBrowser } from './drivers/launch-in-world.ts';
import { waitUntil } from './drivers/wait-until.ts';
import { writeFaultHost } from './fault-launcher.ts';
import { hostProcesses } from './host-processes.ts';
import { openMap } from './map-page.ts';

/** The design says a second; the rest is for a busy machine. */
const soonMs = 5_000;

describe.each(browserNames)('without a working host, %s', (name) => {
  let world: World;
  let browser: WorldBrowser | undefined;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterEach(() => browser?.kill());
  afterAll(() => world.end());

  test('says "not installed" with the command to copy, does not call again and again, and finds it once installed', async () => {
    browser = await launchInWorld(world, name, { hostPath: null });
    const page = await openMap(browser);
    await page.waitForHostState('not-installed');
    expect(await page.text('[data-host-state]')).toContain('install');

    browser.setHost(writeHostLauncher(world));
    await setTimeout(4_000);
    expect(hostProcesses(world), 'a host that never answered is not called by itself').toEqual([]);

    const anotherPage = await openMap(browser); // who opens a page may just have installed it
    await anotherPage.waitForHostState('running');
    await page.waitForHostState('running');
  });

  test('says so when the host is killed, and starts it again', async () => {
    browser = await launchInWorld(world, name);
    const page = await openMap(browser);
    await page.waitForHostState('running');
    const [pid] = hostProcesses(world);
    if (pid === undefined) throw new Error('The host runs, but is not found.');
    process.kill(pid, 'SIGKILL');
    await page.waitForHostState('crashed', soonMs);
    await page.waitForHostState('running');
    await waitUntil('a new host', () => hostProcesses(world).some((each) => each !== pid), soonMs);
  });

  test.each([
    ['too-old', 'too-old'],
    ['too-new', 'too-new'],
    ['junk', 'garbled'],
    ['over-1-mib', 'garbled'],
  ] as const)('says what is wrong with a host that is %s', async (fault, state) => {
    browser = await launchInWorld(world, name, { hostPath: writeFaultHost(world, fault) });
    const page = await openMap(browser);
    await page.waitForHostState(state);
    expect((await page.text('[data-host-state]'))?.trim()).not.toBe('');
    await setTimeout(3_000);
    expect(await page.hostState()).toBe(state);
  });
});
