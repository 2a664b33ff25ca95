import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { asOrdinaryUser } from './as-ordinary-user.ts';
import { listTree } from './list-tree.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

const run = promisify(execFile);
let scratch: ScratchHome;
let installed: string;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await scratch.addFolders('.config/chromium', '.mozilla/firefox');
  installed = join(scratch.host.dataDir, 'host');
});
afterEach(() => scratch.remove());

const install = async (program = scratch.program) =>
  installHost(
    program,
    scratch.host,
    (await findBrowsers(scratch.host)).filter(({ found }) => found),
  );
const inHome = (path: string) => join(scratch.home, path);
const chromiumManifest = '.config/chromium/NativeMessagingHosts/tapmap.json';
const firefoxManifest = '.mozilla/native-messaging-hosts/tapmap.json';

describe('installing', () => {
  test('copies the program and registers it with the browsers found', async () => {
    await install();
    expect(await listTree(scratch.home)).toEqual([
      '.config/',
      '.config/chromium/',
      '.config/chromium/NativeMessagingHosts/',
      chromiumManifest,
      '.local/',
      '.local/share/',
      '.local/share/tapmap/',
      '.local/share/tapmap/host/',
      '.local/share/tapmap/host/city.mmdb',
      '.local/share/tapmap/host/installation.json',
      '.local/share/tapmap/host/koffi.node',
      '.local/share/tapmap/host/package.json',
      '.local/share/tapmap/host/tapmap',
      '.local/share/tapmap/host/tapmap.js',
      '.mozilla/',
      '.mozilla/firefox/',
      '.mozilla/native-messaging-hosts/',
      firefoxManifest,
    ]);
    const launcher = join(installed, 'tapmap');
    expect(await readFile(inHome(chromiumManifest), 'utf8')).toBe(hostManifest('chromium', launcher));
    expect(await readFile(inHome(firefoxManifest), 'utf8')).toBe(hostManifest('firefox', launcher));
  });

  test("the manifest's program starts the copy, even when the original is gone", async () => {
    await install();
    await rm(join(scratch.root, 'node_modules'), { recursive: true });
    const manifest: unknown = JSON.parse(await readFile(inHome(chromiumManifest), 'utf8'));
    expect(manifest).toMatchObject({ path: join(installed, 'tapmap') });
    const { stdout } = await run(join(installed, 'tapmap'), ['chrome-extension://id/'], { env: {} });
    expect(JSON.parse(stdout)).toMatchObject({
      script: join(installed, 'tapmap.js'),
      args: ['chrome-extension://id/'],
    });
  });

  test('takes the Node of its package along, and starts with it, whatever else there is', async () => {
    const node = join(scratch.program.dir, 'node');
    await writeFile(
      node,
      `#!/bin/sh\ncase $1 in -v) echo v22.23.3 ;; *) TAKEN=own exec '${process.execPath}' "$@" ;; esac\n`,
    );
    await writeFile(join(scratch.program.dir, 'LICENSE.node'), 'licence');
    await install({ ...scratch.program, node });
    expect((await lstat(join(installed, 'node'))).mode & 0o777).toBe(0o755);
    expect((await lstat(join(installed, 'LICENSE.node'))).mode & 0o777).toBe(0o644);
    await rm(join(scratch.root, 'node_modules'), { recursive: true });
    const { stdout } = await run(join(installed, 'tapmap'), [], { env: {} });
    expect(JSON.parse(stdout)).toMatchObject({ TAKEN: 'own' });
    expect(await readStatus(scratch.host)).toMatchObject({ node: join(installed, 'node') });
    // The package's own folder may be anybody's: nothing of it is started.
    expect(await readFile(join(installed, 'tapmap'), 'utf8')).not.toContain(scratch.program.dir);
  });

  test('from a package without a Node removes that of an earlier package', async () => {
    await writeFile(join(scratch.program.dir, 'node'), '#!/bin/sh\necho v22.23.3\n');
    await install();
    await rm(join(scratch.program.dir, 'node'));
    await install();
    expect(await readdir(installed)).not.toContain('node');
    expect(await readStatus(scratch.host)).toMatchObject({ node: process.execPath });
  });

  test('again changes nothing', async () => {
    await install();
    const before = await listTree(scratch.home);
    await install();
    expect(await listTree(scratch.home)).toEqual(before);
  });

  test('again brings the new program and removes files that it no longer has', async () => {
    await install();
    await writeFile(join(scratch.program.dir, 'tapmap.js'), 'new');
    await rm(join(scratch.program.dir, 'koffi.node'));
    await install();
    expect(await readFile(join(installed, 'tapmap.js'), 'utf8')).toBe('new');
    expect(await readdir(installed)).not.toContain('koffi.node');
  });

  test('leaves the databases of the user alone', async () => {
    await scratch.addFolders('.local/share/tapmap/databases');
    await writeFile(inHome('.local/share/tapmap/databases/GeoLite2-City.mmdb'), 'mine');
    await install();
    expect(await readFile(inHome('.local/share/tapmap/databases/GeoLite2-City.mmdb'), 'utf8')).toBe('mine');
  });

  test('from the installed copy repairs the registration and keeps the program', async () => {
    await install();
    await rm(join(installed, 'tapmap'));
    await writeFile(inHome(chromiumManifest), '{');
    await install({ ...scratch.program, script: join(installed, 'tapmap.js') });
    expect(await readFile(inHome(chromiumManifest), 'utf8')).toBe(hostManifest('chromium', join(installed, 'tapmap')));
    expect((await lstat(join(installed, 'tapmap'))).mode & 0o777).toBe(0o755);
    expect(await readdir(installed)).toContain('city.mmdb');
  });

  test('replaces a manifest with our name that starts something else, and reports it', async () => {
    await mkdir(dirname(inHome(chromiumManifest)));
    await writeFile(inHome(chromiumManifest), hostManifest('chromium', '/opt/other/tapmap'));
    const { manifests } = await install();
    expect(manifests).toEqual([
      { path: inHome(chromiumManifest), replacedPath: '/opt/other/tapmap' },
      { path: inHome(firefoxManifest), replacedPath: null },
    ]);
  });
});

describe('an installation that fails leaves everything as it was', () => {
  test.each([
    ['a file where the folder of manifests should be', '.mozilla/native-messaging-hosts', 'EEXIST'],
    ['a file where the folder of the program should be', '.local/share/tapmap/host', 'ENOTDIR'],
    ['a file where the data folder should be', '.local/share', 'EEXIST'],
  ])('%s', async (_, path, code) => {
    await mkdir(dirname(inHome(path)), { recursive: true });
    await writeFile(inHome(path), 'in the way');
    const before = await listTree(scratch.home);
    await expect(install()).rejects.toMatchObject({ code, path: inHome(path) });
    expect(await listTree(scratch.home)).toEqual(before);
    expect(await readFile(inHome(path), 'utf8')).toBe('in the way');
  });

  test.each(['.config/chromium', '.mozilla', '.local/share/tapmap'])(
    'a folder that is read-only: %s',
    async (folder) => {
      await scratch.addFolders(folder);
      await chmod(inHome(folder), 0o555);
      await asOrdinaryUser(scratch.root, async () => {
        const before = await listTree(scratch.home);
        await expect(install()).rejects.toMatchObject({
          code: 'EACCES',
          path: expect.stringContaining(folder) as unknown,
        });
        expect(await listTree(scratch.home)).toEqual(before);
      });
      await chmod(inHome(folder), 0o755);
    },
  );

  test('with a folder in place of the last manifest', async () => {
    await scratch.addFolders(firefoxManifest);
    const before = await listTree(scratch.home);
    await expect(install()).rejects.toMatchObject({ code: 'EISDIR', path: inHome(firefoxManifest) });
    expect(await listTree(scratch.home)).toEqual(before);
  });

  test('even an upgrade: the former program and the foreign manifest are restored', async () => {
    await install();
    await writeFile(inHome(chromiumManifest), hostManifest('chromium', '/opt/other/tapmap'));
    await rm(inHome(firefoxManifest));
    await mkdir(inHome(firefoxManifest));
    await writeFile(join(scratch.program.dir, 'tapmap.js'), 'new');
    const before = await listTree(scratch.home);
    await expect(install()).rejects.toMatchObject({ code: 'EISDIR' });
    expect(await listTree(scratch.home)).toEqual(before);
    expect(await readFile(join(installed, 'tapmap.js'), 'utf8')).not.toBe('new');
    expect(await readFile(inHome(chromiumManifest), 'utf8')).toBe(hostManifest('chromium', '/opt/other/tapmap'));
  });
});
