import { execFile } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseShLauncher } from '../../../../native-host/registration/launcher/parse-launcher.ts';
import { shLauncherText } from '../../../../native-host/registration/launcher/sh-launcher.ts';
import { makeScratchHome, type ScratchHome } from '../scratch-home.ts';

const run = promisify(execFile);
let scratch: ScratchHome;
beforeEach(async () => (scratch = await makeScratchHome()));
afterEach(() => scratch.remove());

/** Puts a launcher into a folder of the scratch home and starts it as a browser does: by its absolute path. */
async function launch(folder: string, nodes: string[], env: Record<string, string>, args: string[] = []) {
  const dir = join(scratch.home, folder);
  await mkdir(dir, { recursive: true });
  const script = join(scratch.program.dir, 'tapmap.js');
  await writeFile(join(dir, 'program.js'), `require(${JSON.stringify(script)})`);
  await writeFile(join(dir, 'tapmap'), shLauncherText(join(dir, 'program.js'), nodes));
  await chmod(join(dir, 'tapmap'), 0o755);
  const { stdout } = await run(join(dir, 'tapmap'), args, { env, cwd: '/' });
  const answer: unknown = JSON.parse(stdout);
  return answer;
}

describe('the launcher, run by sh', () => {
  test.each([
    'plain',
    'with blanks',
    'a & b',
    '100% of %PATH%',
    "it's",
    '"double"',
    '日本 héllo',
    '$HOME `id` $(id)',
    'back\\slash',
    'new\nline',
    '-n',
    '*?[a]',
    '; exit 3 #',
  ])('starts the program in a folder named %j, with an empty environment', async (folder) => {
    expect(await launch(folder, [process.execPath], {})).toMatchObject({ NODE_OPTIONS: null });
  });

  test("unsets the terminal's NODE_OPTIONS and NODE_PATH", async () => {
    const env = { NODE_OPTIONS: '--require /nowhere/poison.js', NODE_PATH: '/nowhere' };
    expect(await launch('poisoned', [process.execPath], env)).toMatchObject({ NODE_OPTIONS: null, NODE_PATH: null });
  });

  test("passes on the browser's arguments unchanged", async () => {
    const args = ['chrome-extension://id/', '', "a b'c", '--parent-window=0'];
    expect(await launch('arguments', [process.execPath], {}, args)).toMatchObject({ args });
  });

  test('becomes the host, so that its parent is the browser', async () => {
    expect(await launch('parent', [process.execPath], {})).toMatchObject({ parent: process.pid });
  });

  test('uses the next Node when the first is gone, a folder, or not executable', async () => {
    const dead = join(scratch.home, 'dead-node');
    await writeFile(dead, '');
    const nodes = ['/nowhere/node', scratch.home, dead, process.execPath];
    expect(await launch('fallback', nodes, {})).toMatchObject({ args: [] });
  });

  test('runs a Node with special characters in its path', async () => {
    const node = join(scratch.home, `n'ode & "x"`);
    await symlink(process.execPath, node);
    expect(await launch('odd node', [node], {})).toMatchObject({ args: [] });
  });

  test('without any Node reports it on stderr, keeps stdout empty and exits with 127', async () => {
    const launched = launch('no node', ['/nowhere/node'], {});
    await expect(launched).rejects.toMatchObject({ code: 127, stdout: '' });
    await expect(launched).rejects.toThrow('Install Node 20 or later');
  });
});

test('the Nodes that a launcher tries can be read back', () => {
  const nodes = ['/usr/bin/node', `/home/it's "x"/a b/node`, '/ünï/node'];
  expect(parseShLauncher(shLauncherText('/x', nodes))).toEqual(nodes);
});

test('another script has none', () => {
  expect(parseShLauncher('#!/bin/sh\nexec node x.js\n')).toEqual([]);
});
