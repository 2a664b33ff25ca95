import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagedLauncherText } from '../../../../native-host/registration/launcher/packaged-launcher.ts';
import { parseBatLauncher, parseShLauncher } from '../../../../native-host/registration/launcher/parse-launcher.ts';
import { makeScratchHome, type ScratchHome } from '../scratch-home.ts';

let scratch: ScratchHome;
let folder: string;
beforeEach(async () => {
  scratch = await makeScratchHome();
  folder = join(scratch.home, 'package');
  await mkdir(folder);
  await symlink(process.execPath, join(folder, 'node'));
  await writeFile(
    join(folder, 'tapmap.js'),
    'console.log(JSON.stringify([process.execArgv, ...process.argv.slice(2)]))',
  );
  await writeFile(join(folder, 'tapmap'), packagedLauncherText('linux'));
  await chmod(join(folder, 'tapmap'), 0o755);
});
afterEach(() => scratch.remove());

const args = ['chrome-extension://id/', '', "a b'c $(x)"];
const env = { NODE_OPTIONS: '--require /nowhere/poison.js', NODE_PATH: '/nowhere' };
const start = (path: string, cwd = '/') => spawnSync(path, args, { cwd, env, encoding: 'utf8' });

describe('the sh launcher of a package runs the Node beside it', () => {
  test.each([
    ['by its path', () => join(folder, 'tapmap'), '/'],
    ['by a relative path', () => './tapmap', 'package'],
    ['through a link', () => join(scratch.home, 'link'), '/'],
  ])('%s', async (_, path, cwd) => {
    await symlink('package/tapmap', join(scratch.home, 'link'));
    const { status, stdout, stderr } = start(path(), cwd === '/' ? cwd : folder);
    expect({ status, stderr, output: JSON.parse(stdout) as unknown }).toEqual({
      status: 0,
      stderr: '',
      output: [[], ...args],
    });
  });

  test('and without it ends with a sentence and status 127', async () => {
    await rm(join(folder, 'node'));
    const { status, stdout, stderr } = start(join(folder, 'tapmap'));
    expect({ status, stdout }).toEqual({ status: 127, stdout: '' });
    expect(stderr).toMatch(/\/package\/node is missing or cannot be run\. Install the TapMap package again\.\n$/);
  });
});

test('the batch file is ASCII with Windows line ends, echoes nothing, and runs the host on its last line', () => {
  const text = packagedLauncherText('windows');
  expect(text).toMatch(/^@echo off\r\n([ -~]*\r\n)*"%~dp0node\.exe" "%~dp0tapmap\.js" %\* & goto :eof\r\n$/);
});

test('the Node of a package can be read back from its launcher', () => {
  expect(parseShLauncher(packagedLauncherText('macos'), '/opt/x')).toEqual(['/opt/x/node']);
  const host = { ...scratch.host, system: 'windows' } as const;
  expect(parseBatLauncher(packagedLauncherText('windows'), 'C:\\x', host)).toEqual(['C:\\x\\node.exe']);
});
