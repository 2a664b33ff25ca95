import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../../native-host/registration/browsers/find-browsers.ts';
import { hostManifest } from '../../../native-host/registration/host-manifest.ts';
import { installHost } from '../../../native-host/registration/install-host.ts';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

let scratch: ScratchHome;
let manifest: string;
let launcher: string;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await scratch.addFolders('.config/chromium/Default');
  manifest = join(scratch.home, '.config/chromium/NativeMessagingHosts/tapmap.json');
  launcher = join(scratch.host.dataDir, 'host/tapmap');
  const found = (await findBrowsers(scratch.host)).filter((browser) => browser.found);
  await installHost(scratch.program, scratch.host, found);
});
afterEach(() => scratch.remove());

const chromium = async () => (await readStatus(scratch.host)).browsers.find(({ name }) => name === 'chromium');

describe('the registration with a browser is', () => {
  test('registered after an installation', async () => {
    expect(await chromium()).toEqual({
      name: 'chromium',
      title: 'Chromium',
      family: 'chromium',
      found: true,
      manifestPath: manifest,
      registration: 'registered',
      flaw: null,
      program: launcher,
      ids: ['fpkmoekophlgaeppfmeahdffnlkcnkbe'],
      isSystemWide: false,
      shadowed: null,
    });
  });

  test.each<[string, () => Promise<void>, string]>([
    ['no manifest', () => rm(manifest), 'absent'],
    ['half a manifest', () => writeFile(manifest, '{"name":'), 'broken'],
    ['a manifest of another name', () => writeFile(manifest, '{"name":"other","path":"/bin/sh"}'), 'broken'],
    ['a folder in its place', () => rm(manifest).then(() => mkdir(manifest)), 'broken'],
    ['a program that is gone', () => rm(launcher), 'dead'],
    ['a program without its run bit', () => chmod(launcher, 0o644), 'dead'],
    ['a folder as program', () => writeFile(manifest, hostManifest('chromium', scratch.home)), 'dead'],
    ['the manifest of Firefox', () => writeFile(manifest, hostManifest('firefox', launcher)), 'closed'],
  ])('%s', async (_, spoil, registration) => {
    await spoil();
    expect(await chromium()).toMatchObject({ registration });
  });

  test('a browser with two manifests is registered when both are valid', async () => {
    const waterfox = (await findBrowsers(scratch.host)).filter(({ name }) => name === 'waterfox');
    await installHost(scratch.program, scratch.host, waterfox);
    await rm(join(scratch.home, '.mozilla/native-messaging-hosts/tapmap.json'));
    const { browsers } = await readStatus(scratch.host);
    expect(browsers.find(({ name }) => name === 'waterfox')).toMatchObject({
      registration: 'absent',
      manifestPath: join(scratch.home, '.mozilla/native-messaging-hosts/tapmap.json'),
    });
  });

  test('a snap has no manifest path', async () => {
    await scratch.addFolders('snap/chromium');
    const { browsers } = await readStatus(scratch.host);
    expect(browsers.find(({ name }) => name === 'chromium-snap')).toMatchObject({
      found: true,
      manifestPath: null,
      registration: 'confined',
    });
  });
});

describe('the installed program', () => {
  test('has the Node that the launcher will use', async () => {
    expect(await readStatus(scratch.host)).toMatchObject({ launcherPath: launcher, node: process.execPath });
  });

  test.each(['tapmap', 'tapmap.js'])('is null when %s is missing', async (name) => {
    await rm(join(scratch.host.dataDir, 'host', name));
    expect(await readStatus(scratch.host)).toMatchObject({ launcherPath: null, node: null });
  });
});
