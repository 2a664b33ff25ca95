import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { readHostPlatform, type HostPlatform } from '../../../native-host/system/host-platform.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { removeHost } from '../../../native-host/registration/remove-host.ts';
import { RegistryRefused } from '../../../native-host/system/windows/registry.ts';
import { listTree } from './list-tree.ts';
import { createMemoryRegistry } from './memory-registry.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

// The rules of registration by keys, on any system. test/windows/ uses a real registry.
let scratch: ScratchHome;
let memory: ReturnType<typeof createMemoryRegistry>;
let host: HostPlatform;
beforeEach(async () => {
  scratch = await makeScratchHome();
  memory = createMemoryRegistry();
  await scratch.addFolders('AppData/Local', 'AppData/Roaming');
  host = { ...readHostPlatform({ USERPROFILE: scratch.home }, 'win32'), registry: memory.registry };
});
afterEach(() => scratch.remove());

const install = async (to = host) => installHost(scratch.program, to, await findBrowsers(to));
const launcher = () => join(host.dataDir, 'host', 'tapmap.bat');
const manifest = (family: string) => join(host.dataDir, family, 'tapmap.json');
const key = (browser: string) => `Software\\${browser}\\NativeMessagingHosts\\tapmap`;
const stateOf = async (name: string) => (await readStatus(host)).browsers.find((browser) => browser.name === name);

describe('installing', () => {
  test('makes seven keys name one manifest for each family', async () => {
    await install();
    const named = Object.fromEntries([...memory.keys].filter(([, text]) => text !== null));
    expect(named).toEqual({
      [key('Chromium')]: manifest('chromium'),
      [key('Google\\Chrome')]: manifest('chromium'),
      [key('Microsoft\\Edge')]: manifest('chromium'),
      [key('BraveSoftware\\Brave-Browser')]: manifest('chromium'),
      [key('Vivaldi')]: manifest('chromium'),
      [key('Opera Software')]: manifest('chromium'),
      [key('Mozilla')]: manifest('firefox'),
    });
    expect(await readFile(manifest('chromium'), 'utf8')).toBe(hostManifest('chromium', launcher()));
    expect(await readFile(manifest('firefox'), 'utf8')).toBe(hostManifest('firefox', launcher()));
  });

  test('reports which manifest a key named before', async () => {
    await memory.registry.write(key('Mozilla'), 'C:\\other.json');
    const { keys } = await install();
    expect(keys.filter(({ replacedPath }) => replacedPath !== null)).toEqual([
      { key: key('Mozilla'), replacedPath: 'C:\\other.json' },
    ]);
    expect((await install()).keys.filter(({ replacedPath }) => replacedPath !== null)).toEqual([]);
  });

  test('refuses beside a copy of the installer, whose keys it would take', async () => {
    await scratch.addFolders('AppData/Local/Programs/TapMap');
    const folder = join(scratch.home, 'AppData/Local/Programs/TapMap');
    const [bat, json] = [join(folder, 'tapmap.bat'), join(folder, 'firefox.json')];
    await writeFile(bat, '');
    await writeFile(json, hostManifest('firefox', bat));
    await memory.registry.write(key('Mozilla'), json);
    const [keys, tree] = [new Map(memory.keys), await listTree(scratch.home)];
    await expect(install()).rejects.toMatchObject({ refusal: 'other-copy', path: bat });
    expect([memory.keys, await listTree(scratch.home)]).toEqual([keys, tree]);
    await rm(bat); // removed by hand: its keys lead nowhere
    await install();
    expect(memory.keys.get(key('Mozilla'))).toBe(manifest('firefox'));
  });

  test('that fails at a key leaves keys and files unchanged', async () => {
    await memory.registry.write(key('Chromium'), 'C:\\other.json');
    const [keysBefore, filesBefore] = [new Map(memory.keys), await listTree(scratch.home)];
    const refused = new RegistryRefused(key('Mozilla'), 'Windows error 5');
    const write: HostPlatform['registry']['write'] = (name, text) =>
      name === key('Mozilla') ? Promise.reject(refused) : memory.registry.write(name, text);
    await expect(install({ ...host, registry: { ...memory.registry, write } })).rejects.toBe(refused);
    expect(memory.keys).toEqual(keysBefore);
    expect(await listTree(scratch.home)).toEqual(filesBefore);
  });
});

describe('the status', () => {
  test('is registered when the first existing key leads to our launcher', async () => {
    await install();
    expect(await stateOf('chrome')).toMatchObject({ registration: 'registered', manifestPath: manifest('chromium') });
    await memory.registry.remove('Software\\Vivaldi');
    expect(await stateOf('vivaldi')).toMatchObject({ registration: 'registered' });
    await memory.registry.write(key('Vivaldi'), join(scratch.home, 'other.json'));
    expect(await stateOf('vivaldi')).toMatchObject({
      registration: 'absent',
      manifestPath: join(scratch.home, 'other.json'),
    });
  });

  test('has the path of the future manifest when there is no key', async () => {
    expect(await stateOf('firefox')).toMatchObject({ registration: 'absent', manifestPath: manifest('firefox') });
  });

  test('is not registered when the manifest is gone', async () => {
    await install();
    await rm(manifest('firefox'));
    expect(await stateOf('firefox')).toMatchObject({ registration: 'absent' });
  });

  test('finds a browser by its profile', async () => {
    await scratch.addFolders('AppData/Local/Google/Chrome/User Data', 'AppData/Roaming/Mozilla/Firefox');
    const found = (await readStatus(host)).browsers.filter((browser) => browser.found);
    expect(found.map(({ name }) => name)).toEqual(['chrome', 'firefox']);
  });
});

describe('uninstalling', () => {
  test('leaves neither keys nor files', async () => {
    const before = await listTree(scratch.home);
    await install();
    await install();
    expect((await removeHost(host)).removed).toContain(`HKEY_CURRENT_USER\\${key('Mozilla')}`);
    expect([...memory.keys.keys()]).toEqual(['Software']);
    expect(await listTree(scratch.home)).toEqual(before);
  });

  test("keeps other programs' entries in the same keys", async () => {
    await memory.registry.write('Software\\Google\\Chrome\\NativeMessagingHosts\\other', 'C:\\other.json');
    await memory.registry.write('Software\\Mozilla', 'Firefox');
    const before = new Map(memory.keys);
    await install();
    await removeHost(host);
    expect(memory.keys).toEqual(before);
  });

  test('keeps a key that leads to another installation, and reports it', async () => {
    const elsewhere = join(scratch.root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'tapmap.json'), hostManifest('firefox', process.execPath));
    await memory.registry.write(key('Mozilla'), join(elsewhere, 'tapmap.json'));
    const { left } = await removeHost(host);
    expect(left).toEqual([{ name: `HKEY_CURRENT_USER\\${key('Mozilla')}`, program: process.execPath }]);
    expect(memory.keys.get(key('Mozilla'))).toBe(join(elsewhere, 'tapmap.json'));
  });

  test('removes a key that leads nowhere', async () => {
    await memory.registry.write(key('Chromium'), '/nowhere/tapmap.json');
    await removeHost(host);
    expect([...memory.keys.keys()]).toEqual(['Software']);
  });
});
