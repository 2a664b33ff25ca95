import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
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

  /** A program that says to be this version of Node, and otherwise is this one. */
  async function nodeThatSays(version: string): Promise<string> {
    const path = join(scratch.home, `node ${version}`);
    await writeFile(
      path,
      `#!/bin/sh\ncase $1 in -v) echo '${version}' ;; *) exec '${process.execPath}' "$@" ;; esac\n`,
    );
    await chmod(path, 0o755);
    return path;
  }

  test.each(['v12.22.9', 'v18.19.1', 'v20.10.0', 'v9.99.99', 'node 20.11', 'v20', '20.11.0', 'v20.x.0', '', '-1.2.3'])(
    'passes over a Node that says %j',
    async (version) => {
      const started = await launch('newer', [await nodeThatSays(version), process.execPath], {});
      expect(started).toMatchObject({ node: process.execPath, parent: process.pid });
    },
  );

  test.each(['v20.11.0', 'v20.20.2', 'v22.3.0', 'v24.0.0-pre', 'v100.0.0'])(
    'takes a Node that says %s',
    async (version) => {
      const node = await nodeThatSays(version);
      const marked = (await readFile(node, 'utf8')).replace('exec ', 'TAKEN=yes exec ');
      await writeFile(node, marked);
      expect(await launch('taken', [node, process.execPath], {})).toMatchObject({ TAKEN: 'yes' });
    },
  );

  test('tells the browser by a frame which Node is too old, where all are', async () => {
    const old = await nodeThatSays('v18.19.1');
    const launched = launch('old', ['/nowhere/node', old], {}).catch((error: unknown) => error);
    const frame = JSON.stringify({ type: 'problem', code: 'node-too-old', version: process.version });
    expect(await launched).toMatchObject({
      code: 126,
      stdout: `${String.fromCharCode(frame.length)}\0\0\0${frame}`,
      stderr: `tapmap: Node is too old: ${old}. Install Node 20.11 or later, then install TapMap again.\n`,
    });
  });

  test('without any Node reports it on stderr, keeps stdout empty and exits with 127', async () => {
    const launched = launch('no node', ['/nowhere/node'], {});
    await expect(launched).rejects.toMatchObject({ code: 127, stdout: '' });
    await expect(launched).rejects.toThrow('Install Node 20.11 or later');
  });
});

test('the Nodes that a launcher tries can be read back', () => {
  const nodes = ['/usr/bin/node', `/home/it's "x"/a b/node`, '/ünï/node'];
  expect(parseShLauncher(shLauncherText('/x', nodes), '/')).toEqual(nodes);
});

test('another script has none', () => {
  expect(parseShLauncher('#!/bin/sh\nexec node x.js\n', '/')).toEqual([]);
});
