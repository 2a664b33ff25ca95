import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { readHostPlatform, type HostPlatform } from '../../../native-host/system/host-platform.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { removeHost } from '../../../native-host/registration/remove-host.ts';
import { listTree } from './list-tree.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

// Tests that the files are where macOS' browsers look; not what macOS does with them.
const support = 'Library/Application Support';
let scratch: ScratchHome;
let host: HostPlatform;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await scratch.addFolders(`${support}/Google/Chrome`, `${support}/Firefox`);
  host = readHostPlatform({ HOME: scratch.home }, 'darwin');
});
afterEach(() => scratch.remove());

const install = async () =>
  installHost(
    scratch.program,
    host,
    (await findBrowsers(host)).filter(({ found }) => found),
  );

test('installs the program, its launcher and a manifest for each browser found', async () => {
  const { launcherPath } = await install();
  expect(launcherPath).toBe(join(scratch.home, support, 'TapMap/host/tapmap'));
  expect((await stat(launcherPath)).mode & 0o777).toBe(0o755);
  const launcher = await readFile(launcherPath, 'utf8');
  expect(launcher).toContain("'/opt/homebrew/bin/node'");
  const manifestIn = (folder: string) => readFile(join(scratch.home, support, folder, 'tapmap.json'), 'utf8');
  expect(await manifestIn('Google/Chrome/NativeMessagingHosts')).toBe(hostManifest('chromium', launcherPath));
  expect(await manifestIn('Mozilla/NativeMessagingHosts')).toBe(hostManifest('firefox', launcherPath));
});

test('reports the registered browsers', async () => {
  await install();
  const { browsers } = await readStatus(host);
  const registered = browsers.filter(({ registration }) => registration === 'registered');
  expect(registered.map(({ name }) => name)).toEqual(['chrome', 'firefox', 'zen', 'floorp']);
});

test('leaves nothing behind', async () => {
  const before = await listTree(scratch.home);
  await install();
  await removeHost(host);
  expect(await listTree(scratch.home)).toEqual(before);
});
