import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostManifest } from '../../native-host/registration/host-manifest.ts';
import { hostVersion } from '../../native-host/version.ts';
import { isRecord } from '../../scripts/is-record.ts';
import { startWine, type Wine } from './drivers/start-wine.ts';

// One installation from install to removal: each test continues from the one before.
let wine: Wine;
let home: string;
const local = (...names: string[]) => join(home, 'AppData', 'Local', ...names);
const installedDir = () => local('TapMap', 'host');
const launcher = () => wine.windowsPath(join(installedDir(), 'tapmap.bat'));
const manifest = (family: string) => wine.windowsPath(local('TapMap', family, 'tapmap.json'));

beforeAll(async () => {
  wine = await startWine();
  home = join(dirname(dirname(wine.hostDir)), 'Hömé (x86) & 姓\u3000名');
});
afterAll(() => wine.close());

/** Runs a command of the program to install, or of the installed one. */
async function tapmap(
  command: string[],
  programDir = wine.hostDir,
  node = wine.nodePath,
  homeDir = wine.windowsPath(home),
): Promise<string> {
  const program = wine.windowsPath(join(programDir, 'tapmap.js'));
  const args = [homeDir, wine.windowsPath(node), program, ...command];
  const run = await wine.script('run-with-home.ts', args, { limitMs: 240_000 });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return isRecord(run) ? String(run['stdout']) : '';
}

async function status(): Promise<{ host: unknown; browsers: Record<string, unknown>[] }> {
  const parsed: unknown = JSON.parse(await tapmap(['status', '--json']));
  if (!isRecord(parsed) || !Array.isArray(parsed['browsers'])) throw new TypeError('no status');
  return { host: parsed['host'], browsers: parsed['browsers'].filter(isRecord) };
}

async function withBrowser(script: string, browser: 'chromium' | 'firefox'): Promise<Record<string, unknown>> {
  const program = wine.windowsPath(join(wine.hostDir, 'tapmap.js'));
  const args = [browser, wine.windowsPath(home), launcher(), manifest(browser), program];
  const result = await wine.script(script, args, { limitMs: 240_000 });
  if (!isRecord(result)) throw new TypeError('no result');
  return result;
}

test('installing writes a manifest for each family that names the launcher', async () => {
  await tapmap(['install']);
  expect(readFileSync(local('TapMap', 'chromium', 'tapmap.json'), 'utf8')).toBe(hostManifest('chromium', launcher()));
  expect(readFileSync(local('TapMap', 'firefox', 'tapmap.json'), 'utf8')).toBe(hostManifest('firefox', launcher()));
});

test('folders that are given with slashes are named with backslashes: cmd.exe runs nothing else', async () => {
  await tapmap(['install'], wine.hostDir, wine.nodePath, wine.windowsPath(home).replaceAll('\\', '/'));
  for (const family of ['chromium', 'firefox'] as const) {
    const written = readFileSync(local('TapMap', family, 'tapmap.json'), 'utf8');
    expect(written).toBe(hostManifest(family, launcher()));
    expect(JSON.parse(written)).toMatchObject({ path: expect.not.stringContaining('/') as string });
  }
});

test('it is registered with every browser after that', async () => {
  const { host, browsers } = await status();
  expect(host).toMatchObject({ path: launcher(), version: hostVersion, node: wine.windowsPath(wine.nodePath) });
  expect(browsers).toContainEqual({
    name: 'chrome',
    found: false,
    manifestPath: manifest('chromium'),
    registered: true,
  });
  expect(browsers.filter(({ registered }) => registered !== true)).toEqual([]);
});

test.each(['chromium', 'firefox'] as const)('it works in %s, which starts it in its own way', async (browser) => {
  const { messages, exitStatus } = await withBrowser('converse.ts', browser);
  expect(exitStatus).toBe(0);
  const said = Array.isArray(messages) ? messages.filter(isRecord) : [];
  expect(said[0]).toMatchObject({ type: 'hello', protocol: 1, version: hostVersion, platform: 'win32' });
  expect(said).toContainEqual(expect.objectContaining({ type: 'snapshot', part: 1 }));
  expect(said).toContainEqual(expect.objectContaining({ type: 'problem', code: 'bad-request' }));
  expect(said).toContainEqual(expect.objectContaining({ type: 'located', requestId: 7 }));
});

test('it ends with status 1 and a line on stderr when the stream is out of sync', async () => {
  const { exitStatus, stderr } = await withBrowser('break-stream.ts', 'chromium');
  expect(exitStatus).toBe(1);
  expect(stderr).toContain('tapmap: ');
});

test('it is upgraded while a browser runs it, and the running one keeps working', async () => {
  expect(await withBrowser('upgrade-while-running.ts', 'chromium')).toMatchObject({
    exitStatus: 0,
    foldersAfter: ['chromium', 'firefox', 'host'],
  });
});

test('it runs with a Node below a home folder with a non-ASCII name', async () => {
  const node = local('nodejs', 'node.exe');
  mkdirSync(dirname(node));
  linkSync(wine.nodePath, node);
  await tapmap(['install'], wine.hostDir, node);
  expect((await status()).host).toMatchObject({ node: wine.windowsPath(node) });
  expect(await withBrowser('converse.ts', 'chromium')).toMatchObject({ exitStatus: 0 });
});

test('while a browser runs it, uninstalling says what blocks it, and works afterwards', async () => {
  const { whileRunning, afterwards } = await withBrowser('uninstall-while-running.ts', 'firefox');
  expect(whileRunning).toMatch(/TapMap\\host.*[Cc]lose the browsers.*tapmap uninstall/);
  expect(afterwards).toBe('');
  expect(existsSync(local('TapMap'))).toBe(false);
});

test('the installed program removes itself, and nothing is left', async () => {
  const before = readdirSync(local());
  const keysBefore = await softwareKeys();
  await tapmap(['install']);
  expect(await softwareKeys()).not.toEqual(keysBefore);
  await tapmap(['uninstall'], installedDir());
  expect(readdirSync(local())).toEqual(before);
  expect(await softwareKeys()).toEqual(keysBefore);
  expect((await status()).browsers.filter(({ registered }) => registered === true)).toEqual([]);
});

/**
 * All keys below HKEY_CURRENT_USER\Software with their values, as reg.exe lists them, but for wine's own: those come with
 * its desktop, and go when it ends.
 */
async function softwareKeys(): Promise<string[]> {
  const list = `process.stdout.write(child_process.execFileSync('reg', ['query', 'HKCU\\\\Software', '/s']))`;
  const { stdout } = await wine.node(['-e', list]);
  const keys = stdout.split(/\r?\n(?=HKEY_)/).map((key) => key.trim());
  return keys.filter((key) => key !== '' && !/^HKEY_CURRENT_USER\\Software\\Wine(?![^\\\s])/.test(key));
}
