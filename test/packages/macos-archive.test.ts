import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { macosArchive } from '../../scripts/release/macos-archive.ts';
import { fingerprint } from '../native-host/registration/fingerprint.ts';
import { packagesDir } from './packages-dir.ts';
import { makeRootWithoutNode, type RootWithoutNode } from './root-without-node.ts';

const { version } = packageJson;
let dir: string;
let folder: string;
let root: RootWithoutNode;
beforeAll(async () => {
  const archive = join(await packagesDir(macosArchive), `tapmap-${version}-macos.tar.gz`);
  dir = mkdtempSync(join(tmpdir(), 'tapmap-macos-'));
  execFileSync('tar', ['-xzf', archive, '--no-same-owner', '-C', dir]);
  folder = join(dir, `tapmap-${version}`);
  root = makeRootWithoutNode();
  execFileSync('cp', ['-p', join(folder, 'install.command'), join(root.dir, 'tmp')]);
});
afterAll(() => {
  root.remove();
  rmSync(dir, { recursive: true });
});

test('it has the host for both processors, the licences, two commands, and says that it is untried', () => {
  const names = readdirSync(folder);
  const wanted = ['tapmap.js', 'koffi-darwin_arm64.node', 'koffi-darwin_x64.node', 'location-data.json'];
  expect(names).toEqual(
    expect.arrayContaining([...wanted, 'LICENSE', 'NOTICE', 'install.command', 'uninstall.command']),
  );
  expect(names.filter((name) => name.startsWith('koffi'))).toHaveLength(2);
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('This package is untried');
});

/** Mach-O, 64 bits, little-endian: magic 0xfeedfacf, then the CPU type (mach/machine.h). */
test.each([
  ['arm64', 0x0100000c],
  ['x64', 0x01000007],
])('the native module for %s is one', (cpu, cpuType) => {
  const header = readFileSync(join(folder, `koffi-darwin_${cpu}.node`));
  expect([header.readUInt32LE(0), header.readUInt32LE(4)]).toEqual([0xfeedfacf, cpuType]);
});

test.each(['install.command', 'uninstall.command'])('%s is to be run, by any sh', (name) => {
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o755);
  expect(spawnSync('sh', ['-n', join(folder, name)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(spawnSync('bash', ['--posix', '-n', join(folder, name)], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test('the commands install and remove with the Node that is found, here as far as Linux goes', async () => {
  const home = join(dir, 'home of it');
  mkdirSync(home);
  const env = { HOME: home, PATH: '/nowhere', NODE_OPTIONS: '--require /nowhere/poison.js' };
  mkdirSync(join(home, '.volta/bin'), { recursive: true });
  execFileSync('ln', ['-s', process.execPath, join(home, '.volta/bin/node')]);
  const before = await fingerprint(home);
  const install = spawnSync(join(folder, 'install.command'), ['--browser', 'chromium'], { env, encoding: 'utf8' });
  expect(install).toMatchObject({ status: 0, stderr: '' });
  expect(install.stdout).toContain(`TapMap ${version} installed: ${home}/.local/share/tapmap/host/tapmap\n`);
  const uninstall = spawnSync(join(folder, 'uninstall.command'), { env, encoding: 'utf8' });
  expect(uninstall).toMatchObject({ status: 0, stderr: '' });
  expect(await fingerprint(home)).toEqual(before);
});

test('without a Node it says which to install', () => {
  expect(root.run(['/tmp/install.command'])).toEqual(
    expect.objectContaining({
      status: 1,
      stderr: 'TapMap needs Node.js 20.11 or later, and none was found. Install it, then open this again.\n',
    }),
  );
});

test('where it is too old, too', () => {
  const bin = join(root.homeOutside, '.nvm/versions/node/v18.20.8/bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'node'), '#!/bin/sh\necho v18.20.8\n');
  chmodSync(join(bin, 'node'), 0o755);
  expect(root.run(['/tmp/install.command'])).toEqual(
    expect.objectContaining({
      status: 1,
      stderr:
        'TapMap needs Node.js 20.11 or later, and /home/user/.nvm/versions/node/v18.20.8/bin/node is older. ' +
        'Install a newer one, then open this again.\n',
    }),
  );
});
