import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { chromiumId } from '../../scripts/browsers/extension-ids.ts';
import { launchInWorld } from '../../scripts/browsers/launch-in-world.ts';
import { openMap } from '../../scripts/browsers/map-page.ts';
import { prepareChromiumProfile } from '../../scripts/browsers/prepare-chromium-profile.ts';
import { installPackages } from '../../scripts/packages/install-packages.ts';
import { chromeZip } from '../../scripts/release/chrome-zip.ts';
import { makeResidentDir } from '../../scripts/world/prepare-scratch.ts';
import { inWorld } from '../host-process/in-world.ts';
import { packagesDir } from './packages-dir.ts';
import { unpack } from './unpack.ts';

const test = inWorld();
let archive: string;
test.beforeAll(async () => {
  installPackages(['chromium', 'unzip']);
  const dir = await packagesDir(chromeZip);
  archive = join(dir, readdirSync(dir).find((name) => name.startsWith('tapmap-chrome-')) ?? 'no such package');
});

test('the extension of the stores has another id, which its page says how to let in, and then the host answers', async ({
  world,
}) => {
  const extensionDir = unpack(archive, join(world.scratchDir, 'from-store'));
  const extensionId = idWithoutKey(extensionDir);
  expect(extensionId).not.toBe(chromiumId);
  const [scratchDir, home] = [makeResidentDir(world.scratchDir, 'chromium'), makeResidentDir(world.scratchDir, 'home')];
  prepareChromiumProfile(scratchDir);
  const browser = await launchInWorld(world, 'chromium', { extensionDir, extensionId, hostPath: null, scratchDir });
  const page = await openMap(browser);
  await page.waitForHostState('not-installed');
  expect(await page.evaluate('chrome.runtime.id')).toBe(extensionId);

  /** `tapmap install` by the browser's user, whose Chromium has its profile where Debian's package has it. */
  const install = (...args: string[]): void => {
    const [program = '', ...command] = world.enter([
      ...['env', `HOME=${home}`, `XDG_CONFIG_HOME=${world.scratchDir}`, world.nodePath],
      ...[join(world.repositoryDir, 'dist/native-host/tapmap.js'), 'install', ...args],
    ]);
    execFileSync(program, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  install();
  await page.click('[data-action="retry"]');
  await page.waitForHostState('not-allowed');
  await expect.poll(() => page.text('[data-host-state]')).toContain(` install --extension-id ${extensionId}`);

  install('--extension-id', extensionId);
  await page.click('[data-action="retry"]');
  await page.waitForHostState('running');
  expect(await browser.errors()).toEqual([]);
  await browser.close();
});

/**
 * Without a key, Chromium derives the id from the folder: half of the SHA-256 sum of its path, in hex with the letters
 * from a to p (components/crx_file/id_util.cc, GenerateIdForPath).
 */
function idWithoutKey(dir: string): string {
  const sum = createHash('sha256').update(dir).digest('hex').slice(0, 32);
  return sum.replaceAll(/[0-9a-f]/g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));
}
