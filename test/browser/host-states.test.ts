import { expect } from 'vitest';
import { writeHostLauncher } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { startsOf, writeFaultyHost, type Ending } from './write-faulty-host.ts';
import { writeOldNodeLauncher } from './write-old-node-launcher.ts';
import { hostProcesses } from '../../scripts/browsers/host-processes.ts';
import { mapPage, openLiveMap, openMap, type MapPage } from '../../scripts/browsers/map-page.ts';
import { settingsPath } from '../../scripts/browsers/page-paths.ts';
import type { World } from '../../scripts/world/create-world.ts';
import type { Connector } from '../../scripts/world/start-connector.ts';
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
    'says what is wrong with a host that is %s, and says the same while it is tried again',
    async ([fault, state], { world, browser }) => {
      browser.setHost(writeFaultyHost(world, fault));
      const page = await openMap(browser);
      await page.waitForHostState(state);
      await expect.poll(async () => (await page.text('[data-host-state]'))?.trim()).toMatch(/./);
      await page.evaluate(`(() => {
        window.shown = [];
        const element = document.querySelector('[data-host-state]');
        const look = () => shown.push(element.isConnected && element.dataset.hostState);
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
      })()`);
      const before = startsOf(world, fault).length;
      await waitUntil('two more starts', () => startsOf(world, fault).length >= before + 2, 60_000);
      expect(await page.hostState()).toBe(state);
      // Other parts of the page may change meanwhile; the state stays in its place, and says the same.
      expect(await page.evaluate(`shown.filter((each) => each !== '${state}')`)).toEqual([]);
    },
  );

  test('names a Node that is too old, where the launcher finds no newer one', async ({ world, browser }) => {
    browser.setHost(writeOldNodeLauncher(world));
    const page = await openMap(browser);
    await page.waitForHostState('node-too-old');
    // The Node that says so in the test is a newer one.
    await expect.poll(() => page.text('[data-host-state]')).toContain(`too old for the helper app: ${process.version}`);
  });

  test('says "not installed" with the command to copy, and finds the host by itself once it is installed', async ({
    world,
    browser,
  }) => {
    browser.setHost(null);
    const page = await openMap(browser);
    await page.waitForHostState('not-installed');
    await expect.poll(() => page.text('[data-host-state]')).toContain('install');

    browser.setHost(writeHostLauncher(world));
    await page.waitForHostState('running');
  });
});

inEachBrowser('with a host without a database, %s', { hostPath: null }, (test) => {
  test('the settings do not say that it is not running', async ({ world, browser }) => {
    browser.setHost(writeFaultyHost(world, 'empty'));
    const page = mapPage(await browser.open(settingsPath));
    await page.waitForHostState('running');
    expect(await page.text('#databases')).not.toContain('not running');
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

inEachBrowser('with a host that responded before and now ends, %s', {}, (test) => {
  let page: MapPage;
  let program: Connector;
  const total = 5;

  test.beforeAll(async ({ world, browser }) => {
    program = world.startConnector();
    await program.connectMany(total, ['193.0.6.139'], 443);
    page = await openLiveMap(browser, '?q=program:connector');
    await page.waitForTotal(total);
  });

  /** Ends the working host and has the browser find one that ends by itself. */
  function replaceHost(world: World, setHost: (path: string) => void, ending: Ending): void {
    setHost(writeFaultyHost(world, ending));
    const [pid] = hostProcesses(world);
    if (pid === undefined) throw new Error('The host runs, but is not found.');
    process.kill(pid, 'SIGKILL');
  }

  test('before its hello: does not say that it has moved, and restarts it with growing delays', async ({
    world,
    browser,
  }) => {
    replaceHost(world, browser.setHost, 'ends-early');
    await waitUntil('three starts', () => startsOf(world, 'ends-early').length >= 3, 60_000);
    await page.waitForHostState('ended-early');
    const text = await page.text('[data-host-state]');
    expect(text).not.toContain('moved');
    expect(text).toContain('tapmap.js status');
    expect(await page.total()).toBe(total);
    const [first = 0, second = 0, third = 0] = startsOf(world, 'ends-early');
    expect(third - second, 'each delay is twice the one before').toBeGreaterThan(second - first);
  });

  test.for<[Ending, string]>([
    ['ends-in-first-frame', 'ended-early'],
    ['ends-after-hello', 'crashed'],
    ['ends-in-frame', 'crashed'],
    ['ends-in-snapshot', 'crashed'],
    ['ends-unreached', 'crashed'],
  ])('%s: says %s, and the last known connections stay', async ([ending, state], { world, browser }) => {
    browser.setHost(writeHostLauncher(world));
    await waitUntil('the working host', async () => {
      await page.evaluate(pressRetry);
      return hostProcesses(world).length > 0;
    });
    await page.waitForHostState('running');
    await page.waitForTotal(total);

    replaceHost(world, browser.setHost, ending);
    await page.waitForHostState('crashed');
    await waitUntil('a start after the first has ended', async () => {
      await page.evaluate(pressRetry); // the delays are long by now
      return startsOf(world, ending).length > 1;
    });
    await page.waitForHostState(state);
    expect(await page.total()).toBe(total);
  });
});

/** Where the button is there: between two hosts the page shows for a moment that one runs. */
const pressRetry = `document.querySelector('[data-action="retry"]')?.click()`;

/** Chromium drops such a message without a word. */
const closingOnBadJson = ['firefox'] as const;

inEachBrowser(
  'with a host whose messages are not JSON, %s',
  { hostPath: null },
  (test) => {
    test('says that a message is unreadable, and not that the host stopped', async ({ world, browser }) => {
      browser.setHost(writeFaultyHost(world, 'not-json'));
      const page = await openMap(browser);
      await page.waitForHostState('garbled', 30_000);
    });
  },
  closingOnBadJson,
);
