import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { batLauncherText } from '../../native-host/registration/launcher/bat-launcher.ts';
import { readHostPlatform } from '../../native-host/system/host-platform.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

let wine: Wine;
let folder: string;
beforeAll(async () => {
  wine = await startWine();
  folder = join(dirname(dirname(dirname(wine.hostDir))), 'old (x86) & new'); // in C:\, whose path is ASCII
  mkdirSync(folder);
  writeFileSync(join(folder, 'program.js'), `console.log('host', process.argv.slice(2).join(' '))`);
});
afterAll(() => wine.close());

/** A program that says to be this version of Node, and otherwise is the real one. */
function nodeThatSays(version: string): string {
  const path = join(folder, `node ${version}.bat`);
  const node = wine.windowsPath(wine.nodePath);
  writeFileSync(path, `@if "%~1"=="-v" (echo ${version}) else ("${node}" %*)\r\n`);
  return wine.windowsPath(path);
}

/** Starts a launcher that tries these Nodes, as a browser does. */
async function launch(nodes: readonly string[]): Promise<string> {
  const launcher = join(folder, 'tapmap.bat');
  const host = { ...readHostPlatform({}, 'win32'), searchDirs: [] };
  writeFileSync(launcher, batLauncherText(wine.windowsPath(join(folder, 'program.js')), nodes, host));
  const command = JSON.stringify(`/d /s /c ""${wine.windowsPath(launcher)}" origin"`);
  const options = `{ encoding: 'utf8', windowsVerbatimArguments: true, env: { ...process.env, PATH: 'C:\\\\windows\\\\system32' } }`;
  const code = `process.stdout.write(child_process.spawnSync(process.env.ComSpec, [${command}], ${options}).stdout)`;
  return (await wine.node(['-e', code])).stdout;
}

test('a Node that is too old is passed over', async () => {
  const nodes = ['v12.22.9', 'v18.19.1', 'v20.10.0'].map(nodeThatSays);
  expect(await launch([...nodes, wine.windowsPath(wine.nodePath)])).toBe('host origin\n');
});

test('where all are too old, the browser gets a frame that says so', async () => {
  const frame = await launch(['v18.19.1', 'v20.10.0'].map(nodeThatSays));
  expect(frame.slice(4)).toMatch(/^\{"type":"problem","code":"node-too-old","version":"v\d+\.\d+\.\d+"\}$/);
  expect(frame.charCodeAt(0)).toBe(frame.length - 4);
});

test('where there is none, it writes nothing to the browser', async () => {
  expect(await launch(['C:\\nowhere\\node.exe'])).toBe('');
});
