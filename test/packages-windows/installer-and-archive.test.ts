import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { isRecord } from '../../scripts/is-record.ts';
import { fetchRuntime } from '../../scripts/release/node-runtimes.ts';
import { windowsPackages } from '../../scripts/release/windows.ts';
import { createWorld, type World } from '../../scripts/world/create-world.ts';
import { knownPlaces } from '../../scripts/world/known-places.ts';
import { packagesDir } from '../packages/packages-dir.ts';
import { startWine, type Wine } from '../windows/drivers/start-wine.ts';
import { makeSmallMsi } from './small-host.ts';

/*
 * One Windows from the first installation to the last removal: each test continues from the one before. It has the
 * network of a test world, so that there is a connection to a public address without a packet that leaves.
 */
let world: World;
let wine: Wine;
let scratchDir: string;
let packages: { readonly msi: string; readonly zip: string };
/** The user's folders as Windows and as this computer name them. */
let home: string;
let localDir: string;
let address: string;
let city: string;

const version = packageJson.version;
const localNames = (): string[] => readdirSync(localDir).sort();
const installedDir = (): string => join(localDir, 'Programs', 'TapMap');

beforeAll(async () => {
  const dir = await packagesDir(windowsPackages);
  const path = (ending: string): string => join(dir, `tapmap-${version}-windows-x64.${ending}`);
  packages = { msi: path('msi'), zip: path('zip') };
  const [place] = knownPlaces(1);
  address = place?.address ?? '';
  city = place?.city ?? '';
  scratchDir = mkdtempSync(join(tmpdir(), 'tapmap-windows-packages-'));
  world = await createWorld();
  await world.startConnector().connect(address, 443);
  wine = await startWine((command) => world.enter(command, { user: 'root' }));
  const { home: windowsHome, local } = await registration();
  home = windowsHome;
  localDir = join(wine.nodePath, '../..', local.slice(3).replaceAll('\\', '/'));
});
afterAll(async () => {
  await wine.close();
  world.end();
  rmSync(scratchDir, { recursive: true });
});

type Registration = { home: string; local: string; manifests: { key: string; path: string; exists: boolean }[] };

async function registration(): Promise<Registration> {
  return (await wine.script('read-registration.ts')) as Registration;
}

const msiexec = (verb: '/i' | '/x', msi: string) =>
  wine.run(['msiexec', verb, wine.windowsPath(msi), '/qn'], { limitMs: 170_000 });

/** What a browser hears from the host that its key names. */
async function converse(family: 'chromium' | 'firefox', launcher: string): Promise<Record<string, unknown>> {
  const { manifests } = await registration();
  const vendor = family === 'firefox' ? 'Mozilla' : 'Chromium';
  const manifest = manifests.find(({ key }) => key.startsWith(`Software\\${vendor}\\`))?.path ?? '';
  const heard = await wine.script('converse-located.ts', [family, home, launcher, manifest], { limitMs: 170_000 });
  if (!isRecord(heard)) throw new TypeError('no conversation');
  return heard;
}

/** The host greets, reads its packed data, and places the connection that there is. */
const worksWith = (folder: string) => ({
  hello: expect.objectContaining({ type: 'hello', version, platform: 'win32' }) as unknown,
  placed: expect.arrayContaining([
    expect.objectContaining({ remoteAddress: address, place: expect.objectContaining({ city }) as unknown }),
  ]) as unknown,
  databases: expect.objectContaining({
    problems: expect.not.arrayContaining([expect.objectContaining({ code: 'database-unusable' })]) as unknown,
    databases: ['city', 'network'].map((role): unknown =>
      expect.objectContaining({ role, path: `${folder}\\${role}.packed`, builtIn: true }),
    ),
  }) as unknown,
  exitStatus: 0,
});

/** Starts a batch file as a double click does, but for the pause at its end. */
function startBatch(path: string) {
  const line = `process.exit(child_process.spawnSync(process.env.ComSpec, [process.argv[1]], {
    stdio: 'inherit', windowsVerbatimArguments: true, env: { ...process.env, TAPMAP_NO_PAUSE: '1' } }).status)`;
  return wine.node(['-e', line, `/d /s /c ""${wine.windowsPath(path)}""`], { limitMs: 170_000 });
}

const unpackedDir = (): string => join(wine.nodePath, '../..', 'Usér & Co (日本)', 'tapmap windows');

test('a package that is cut short is refused, and nothing is installed', async () => {
  const before = localNames();
  const cut = join(scratchDir, 'cut.msi');
  cpSync(packages.msi, cut);
  truncateSync(cut, 20_000_000);
  const { status } = await msiexec('/i', cut);
  expect(status).not.toBe(0);
  expect(localNames()).toEqual(before);
  expect((await registration()).manifests).toEqual([]);
});

test('the installer replaces an older version, and registers with every browser', async () => {
  await msiexec('/i', makeSmallMsi('0.0.1', 'only-in-the-older.txt', scratchDir));
  expect(readdirSync(installedDir())).toContain('only-in-the-older.txt');
  const { status } = await msiexec('/i', packages.msi);
  expect(status).toBe(0);
  const listed = execFileSync('msiextract', ['--list', packages.msi], { encoding: 'utf8' });
  expect(readdirSync(installedDir()).sort()).toEqual(
    [...listed.matchAll(/TapMap\/(\S+)/g)].map(([, name]) => name).sort(),
  );
  const { manifests } = await registration();
  expect(manifests).toHaveLength(7);
  expect(manifests.filter(({ exists }) => !exists)).toEqual([]);
});

test('it brings the very program of Node that is signed', () => {
  const installed = readFileSync(join(installedDir(), 'node.exe'));
  expect(installed.equals(readFileSync(fetchRuntime('win-x64').nodePath))).toBe(true);
});

test.each(['chromium', 'firefox'] as const)('the installed host works in %s', async (family) => {
  const dir = wine.windowsPath(installedDir());
  expect(await converse(family, `${dir}\\tapmap.bat`)).toMatchObject(worksWith(dir));
});

test('an older version does not replace it', async () => {
  const before = readdirSync(installedDir());
  const { status } = await msiexec('/i', makeSmallMsi('0.0.2', 'only-in-the-older.txt', scratchDir));
  expect(status).not.toBe(0);
  expect(readdirSync(installedDir())).toEqual(before);
  expect((await registration()).manifests).toHaveLength(7);
});

test('beside it the archive refuses to install, and changes nothing', async () => {
  mkdirSync(unpackedDir(), { recursive: true });
  execFileSync('unzip', ['-q', packages.zip, '-d', unpackedDir()]);
  const before = { names: localNames(), ...(await registration()) };
  const { status, stderr, stdout } = await startBatch(join(unpackedDir(), 'install.bat'));
  expect({ status, text: stdout + stderr }).toMatchObject({
    status: 1,
    text: expect.stringContaining('remove it in Settings, Apps') as unknown,
  });
  expect({ names: localNames(), ...(await registration()) }).toEqual(before);
});

test('removed, it leaves no key and no folder', async () => {
  const { status } = await msiexec('/x', packages.msi);
  expect(status).toBe(0);
  expect((await registration()).manifests).toEqual([]);
  expect(existsSync(installedDir())).toBe(false);
});

test('the archive, unpacked in a folder with blanks and letters of all kinds, installs and works', async () => {
  const before = readdirSync(unpackedDir());
  const installed = await startBatch(join(unpackedDir(), 'install.bat'));
  expect(installed).toMatchObject({ status: 0 });
  expect(readdirSync(unpackedDir())).toEqual(before);
  expect((await registration()).manifests.filter(({ exists }) => exists)).toHaveLength(7);
  const dir = wine.windowsPath(join(localDir, 'TapMap', 'host'));
  expect(await converse('chromium', `${dir}\\tapmap.bat`)).toMatchObject(worksWith(dir));
});

test('beside it the installer refuses to install, and changes nothing', async () => {
  const before = { names: localNames(), ...(await registration()) };
  const { status } = await msiexec('/i', packages.msi);
  expect(status).not.toBe(0);
  expect({ names: localNames(), ...(await registration()) }).toEqual(before);
});

test('its removal leaves nothing', async () => {
  expect(await startBatch(join(unpackedDir(), 'uninstall.bat'))).toMatchObject({ status: 0 });
  expect((await registration()).manifests).toEqual([]);
  expect(localNames()).not.toContain('TapMap');
});

test('a batch file alone, as a double click in the archive unpacks it, says what to do', async () => {
  const alone = join(unpackedDir(), '..', 'alone', 'install.bat');
  cpSync(join(unpackedDir(), 'install.bat'), alone);
  const { status, stdout } = await startBatch(alone);
  expect(status).toBe(1);
  expect(stdout).toContain('Unpack the whole archive first');
});
