import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { removeHost } from '../../../native-host/registration/remove-host.ts';
import { listTree } from './list-tree.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

let scratch: ScratchHome;
beforeEach(async () => (scratch = await makeScratchHome()));
afterEach(() => scratch.remove());

const installEverywhere = async () => installHost(scratch.program, scratch.host, await findBrowsers(scratch.host));
const inHome = (path: string) => join(scratch.home, path);
const chromiumManifest = '.config/chromium/NativeMessagingHosts/tapmap.json';

describe('uninstalling leaves what was there before', () => {
  test.each([
    ['an empty home', []],
    ['a home with profiles', ['.config/chromium/Default', '.mozilla/firefox/abc', '.local/share']],
    ['a home with an empty profile folder', ['.config/chromium', '.config/mozilla/firefox']],
  ])('%s', async (_, folders) => {
    await scratch.addFolders(...folders);
    const before = await listTree(scratch.home);
    await installEverywhere();
    await installEverywhere();
    await removeHost(scratch.host);
    expect(await listTree(scratch.home)).toEqual(before);
  });

  test('even of a browser that is gone since', async () => {
    await scratch.addFolders('.mozilla/firefox');
    await installEverywhere();
    await rm(inHome('.mozilla/firefox'), { recursive: true });
    await removeHost(scratch.host);
    expect(await readdir(inHome('.mozilla'))).toEqual([]);
  });

  test('and keeps the databases of the user', async () => {
    await scratch.addFolders('.local/share/tapmap/databases');
    await writeFile(inHome('.local/share/tapmap/databases/GeoLite2-City.mmdb'), 'mine');
    const before = await listTree(scratch.home);
    await installEverywhere();
    await removeHost(scratch.host);
    expect(await listTree(scratch.home)).toEqual(before);
  });

  test('and keeps other hosts in the same folder', async () => {
    await scratch.addFolders(dirname(chromiumManifest));
    await writeFile(join(dirname(inHome(chromiumManifest)), 'other.json'), '{}');
    await installEverywhere();
    await removeHost(scratch.host);
    expect(await readdir(dirname(inHome(chromiumManifest)))).toEqual(['other.json']);
  });
});

describe('uninstalling works on half an installation', () => {
  test('none', async () => {
    expect(await removeHost(scratch.host)).toEqual({
      removed: [],
      left: [],
      removedProgramDir: null,
      leftPaths: [],
    });
  });

  test('the program is gone', async () => {
    await scratch.addFolders('.config/chromium/Default');
    await installEverywhere();
    await rm(inHome('.local'), { recursive: true });
    await removeHost(scratch.host);
    expect((await listTree(scratch.home)).filter((path) => path.endsWith('tapmap.json'))).toEqual([]);
    expect(await readdir(inHome('.config/chromium'))).toEqual(['Default']);
  });

  test('the manifests are gone', async () => {
    await installEverywhere();
    await rm(inHome('.config'), { recursive: true });
    expect(await removeHost(scratch.host)).toMatchObject({ removedProgramDir: inHome('.local/share/tapmap/host') });
    expect(await readdir(scratch.home)).not.toContain('.local');
  });

  test('the mark is damaged: nothing then shows whose the folder is', async () => {
    await installEverywhere();
    await writeFile(inHome('.local/share/tapmap/host/installation.json'), '{"product": "Tap');
    const before = await readdir(inHome('.local/share/tapmap/host'));
    expect(await removeHost(scratch.host)).toMatchObject({
      removedProgramDir: null,
      leftPaths: [inHome('.local/share/tapmap/host')],
    });
    expect(await readdir(inHome('.local/share/tapmap/host'))).toEqual(before);
  });

  test('an installation was interrupted', async () => {
    await scratch.addFolders('.local/share/tapmap/host.new-abc', '.local/share/tapmap/host.old-7');
    await removeHost(scratch.host);
    expect(await readdir(inHome('.local/share'))).toEqual([]);
  });
});

describe('a manifest of our name that we did not write', () => {
  const writeManifest = async (text: string) => {
    await mkdir(dirname(inHome(chromiumManifest)), { recursive: true });
    await writeFile(inHome(chromiumManifest), text);
  };

  test('is kept when its program exists, and reported', async () => {
    await writeManifest(hostManifest('chromium', '/bin/sh'));
    expect(await removeHost(scratch.host)).toMatchObject({
      removed: [],
      left: [{ name: inHome(chromiumManifest), program: '/bin/sh' }],
    });
    expect(await readFile(inHome(chromiumManifest), 'utf8')).toBe(hostManifest('chromium', '/bin/sh'));
  });

  test.each([
    ['its program is gone', hostManifest('chromium', '/nowhere/tapmap')],
    ['it is torn', '{"name": "tap'],
  ])('is removed when %s', async (_, text) => {
    await writeManifest(text);
    expect(await removeHost(scratch.host)).toMatchObject({ removed: [inHome(chromiumManifest)] });
  });
});
