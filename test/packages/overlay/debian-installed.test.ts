import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import type { BrowserName } from '../../../scripts/browsers/extension-browser.ts';
import { browserNames, launchInWorld, type WorldBrowser } from '../../../scripts/browsers/launch-in-world.ts';
import { openLiveMap, openMap, type MapPage } from '../../../scripts/browsers/map-page.ts';
import { prepareChromiumProfile } from '../../../scripts/browsers/prepare-chromium-profile.ts';
import { prepareFirefoxHome } from '../../../scripts/browsers/firefox/prepare-firefox-home.ts';
import { systemManifests } from '../../../scripts/release/debian/system-manifests.ts';
import type { World } from '../../../scripts/world/create-world.ts';
import { makeResidentDir } from '../../../scripts/world/prepare-scratch.ts';
import { inWorld } from '../../host-process/in-world.ts';
import { createDebianRoot, type DebianRoot, type Ended } from '../debian/debian-root.ts';
import { leftBehind } from '../debian/left-behind.ts';
import { madeDeb } from '../debian/made-deb.ts';
import { endHost, hostsOf } from '../debian/running-host.ts';

/** One computer from before the package to after it: both browsers of its ordinary user run all the time. */
const test = inWorld()
  .extend('deb', { scope: 'file' }, () => madeDeb('amd64'))
  .extend('root', { scope: 'file' }, async ({ world, deb }, { onCleanup }) => {
    const root = await createDebianRoot({ world, shared: [dirname(deb)] });
    onCleanup(root.end);
    return root;
  })
  .extend('browsers', { scope: 'file' }, async ({ world, root }) => {
    for (const name of ['chrome', 'firefox', 'native-host']) {
      cpSync(join('dist', name), join(world.scratchDir, 'built', name), { recursive: true });
    }
    const configDir = makeResidentDir(world.scratchDir, 'config');
    const enter: World['enter'] = (command, { user = 'resident' } = {}) => root.enter(command, { user });
    const browsers = new Map<BrowserName, WorldBrowser>();
    for (const name of browserNames) {
      const scratchDir = makeResidentDir(configDir, name);
      if (name === 'chromium') prepareChromiumProfile(scratchDir);
      else prepareFirefoxHome(scratchDir);
      const extensionDir = join(world.scratchDir, 'built', name === 'chromium' ? 'chrome' : 'firefox');
      browsers.set(name, await launchInWorld({ ...world, enter }, name, { hostPath: null, extensionDir, scratchDir }));
    }
    return (name: BrowserName): WorldBrowser => {
      const browser = browsers.get(name);
      if (!browser) throw new Error(`${name} was not started`);
      return browser;
    };
  })
  .extend('before', { scope: 'file' }, ({ root, browsers }) => {
    expect(browsers).toBeTypeOf('function'); // what they make in /tmp is there before
    return root.changes();
  });

/** The extension starts a host that has ended again after one second, then two, four and so on. */
const patient = { timeout: 60_000 };

const pages = new Map<BrowserName, MapPage>();
const pageOf = (name: BrowserName): MapPage => {
  const page = pages.get(name);
  if (!page) throw new Error(`no page is open in ${name}`);
  return page;
};

test.for(browserNames)('without the package, %s finds no host', async (name, { browsers }) => {
  const page = await openMap(browsers(name));
  await page.waitForHostState('not-installed');
  pages.set(name, page);
});

test('apt installs it without a network, and the real system has none of it', ({ root, deb, before }) => {
  expect(before.filter((path) => path.includes('usr/lib/tapmap'))).toEqual([]);
  const installed = root.run(['apt-get', 'install', '--yes', deb]);
  expect(installed.output).toContain(`Setting up tapmap (${packageJson.version})`);
  expect(installed.status).toBe(0);
  expect(root.run(['tapmap', '--version'], { user: 'resident' })).toEqual({
    status: 0,
    output: `${packageJson.version}\n`,
  });
  expect(root.run(['dpkg', '--verify', 'tapmap'])).toEqual({ status: 0, output: '' });
  for (const path of ['/usr/lib/tapmap', '/usr/bin/tapmap', ...systemManifests.map((manifest) => manifest.path)]) {
    expect(existsSync(path), path).toBe(false);
  }
});

test.for(browserNames)(
  '%s, which ran before, starts the host and shows connections',
  async (name, { world, browsers }) => {
    const program = world.startConnector();
    // The other browser's has only just been closed, and is still listed.
    const address = name === 'chromium' ? '193.0.6.139' : '193.0.6.140';
    await program.connect(address, 443);
    const page = await openLiveMap(browsers(name), `?group=none&q=${address}`);
    await expect.poll(() => page.rows(address), patient).toHaveLength(1);
    expect(hostsOf(world, name)).toMatchObject([{ node: '/usr/lib/tapmap/node', script: '/usr/lib/tapmap/tapmap.js' }]);
    await pageOf(name).waitForHostState('running', patient.timeout);
    await page.close();
    await program.end();
  },
);

test.for(browserNames)(
  "%s takes the user's own installation first, and the package's again after it",
  async (name, { world, root, browsers }) => {
    const { scratchDir } = browsers(name);
    const own = join(scratchDir, '.local/share/tapmap/host/tapmap.js');
    expect(ofUser(world, root, scratchDir, ['install', '--browser', name])).toMatchObject({ status: 0 });
    await endHost(world, name);
    await expect.poll(() => hostsOf(world, name), patient).toMatchObject([{ script: own }]);
    await pageOf(name).waitForHostState('running', patient.timeout);

    expect(ofUser(world, root, scratchDir, ['uninstall'])).toMatchObject({ status: 0 });
    await endHost(world, name);
    await expect.poll(() => hostsOf(world, name), patient).toMatchObject([{ script: '/usr/lib/tapmap/tapmap.js' }]);
  },
);

test('removed, both browsers find no host, and the files of /etc stay for the next installation', async ({
  world,
  root,
  before,
}) => {
  expect(root.run(['apt-get', 'remove', '--yes', 'tapmap'])).toMatchObject({ status: 0 });
  for (const name of browserNames) {
    await endHost(world, name);
    await pageOf(name).waitForHostState('not-installed', patient.timeout);
  }
  const left = leftBehind(before, root.changes()).filter((path) => !path.endsWith('/'));
  const inEtc = systemManifests.map(({ path }) => path.slice(1)).filter((path) => path.startsWith('etc/'));
  expect(left.sort()).toEqual(inEtc.sort());
});

test("purged, nothing of it is left, and the user's own installation works on", async ({
  world,
  root,
  before,
  browsers,
}) => {
  for (const name of browserNames) {
    const installed = ofUser(world, root, browsers(name).scratchDir, ['install', '--browser', name]);
    expect(installed).toMatchObject({ status: 0 });
  }
  expect(root.run(['apt-get', 'purge', '--yes', 'tapmap'])).toMatchObject({ status: 0 });
  const now = root.changes();
  expect(leftBehind(before, now)).toEqual([]);
  expect(now.filter((path) => path.startsWith('var/lib/dpkg/info/tapmap'))).toEqual([]);
  expect(root.run(['dpkg', '--status', 'tapmap']).output).toContain('is not installed');
  for (const name of browserNames) {
    const browser = browsers(name);
    const page = await openLiveMap(browser);
    expect(hostsOf(world, name)).toMatchObject([
      { script: join(browser.scratchDir, '.local/share/tapmap/host/tapmap.js') },
    ]);
    await page.close();
    await browser.close();
  }
});

/** Runs the copy that a user has built, or got from npm, as that user, for the browser whose home is given. */
function ofUser(world: World, root: DebianRoot, home: string, args: readonly string[]): Ended {
  return root.run([world.nodePath, join(world.scratchDir, 'built/native-host/tapmap.js'), ...args], {
    user: 'resident',
    // Below its parent it has the name of Chromium's own folder.
    env: { HOME: home, XDG_CONFIG_HOME: dirname(home), XDG_DATA_HOME: undefined },
  });
}
