import { chmod, lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStatus } from '../../../native-host/registration/read-status.ts';
import { removeHost } from '../../../native-host/registration/remove-host.ts';
import { fingerprint } from './fingerprint.ts';
import { data, inHomeOf, manifest, program } from './in-home-of.ts';
import { makeScratchHome, type ScratchHome } from './scratch-home.ts';

// `install` and `uninstall` touch nothing that is not TapMap's, and no place that others could change.
let scratch: ScratchHome;
beforeEach(async () => {
  scratch = await makeScratchHome();
  await scratch.addFolders('.config/chromium', '.mozilla/firefox', '.local/share', '../elsewhere');
});
afterEach(() => scratch.remove());

const { install, inHome, put, link, makePipe } = inHomeOf(() => scratch);

type Case = [what: string, prepare: () => Promise<unknown>, refusal: string, path: string];
const refusedAlways: Case[] = [
  ['a data folder that is a link', () => link(data, join(scratch.root, 'elsewhere')), 'link', data],
  ['a data folder that is a link to nothing', () => link(data, join(scratch.root, 'nowhere')), 'link', data],
  ['a data folder that is a link to itself', () => link(data, inHome(data)), 'link', data],
  ['a folder of the program that is a link', () => link(program, join(scratch.root, 'elsewhere')), 'link', program],
  ['a home folder that everybody can write to', () => chmod(scratch.home, 0o777), 'writable', '.'],
  [
    'a folder on the way that others can write to',
    () => chmod(inHome('.local/share'), 0o757),
    'writable',
    '.local/share',
  ],
  [
    'a data folder that others can write to',
    async () => {
      await put(`${data}/databases/GeoLite2-City.mmdb`);
      await chmod(inHome(data), 0o772);
    },
    'writable',
    data,
  ],
];
const refusedInstalling: Case[] = [
  ['a folder of the program that we did not make', () => put(`${program}/notes.txt`), 'not-ours', program],
  [
    'one with a mark of another product',
    () => put(`${program}/installation.json`, '{"product":"x"}'),
    'not-ours',
    program,
  ],
  [
    'one with a mark that lists files elsewhere',
    async () => {
      const list = { product: 'TapMap', version: '1', files: ['../../../../mine'], madeFolders: [] };
      await put(`${program}/installation.json`, JSON.stringify(list));
      await put(`${program}/notes.txt`);
      await put('mine');
    },
    'not-ours',
    program,
  ],
  [
    'one that has our names, but a link among them',
    async () => {
      await put(`${program}/tapmap.js`);
      await link(`${program}/city.mmdb`, '/etc/hostname');
    },
    'not-ours',
    program,
  ],
  ['a manifest that is a link', () => link(manifest, inHome('.config/mine.json')), 'link', manifest],
  ['a manifest of another host', () => put(manifest, '{"name":"other","path":"/bin/sh"}'), 'not-ours', manifest],
  ['a manifest that is a pipe', () => makePipe(manifest), 'not-a-file', manifest],
  [
    "a browser's folder that others can write to",
    () => chmod(inHome('.config/chromium'), 0o777),
    'writable',
    '.config/chromium',
  ],
];

describe('refused by name, with nothing changed:', () => {
  test.each([...refusedAlways, ...refusedInstalling])('installing, %s', async (_, prepare, refusal, path) => {
    await prepare();
    const before = await fingerprint(scratch.root);
    await expect(install()).rejects.toMatchObject({ refusal, path: inHome(path) });
    expect(await fingerprint(scratch.root)).toEqual(before);
  });

  test.each(refusedAlways)('uninstalling, %s', async (_, prepare, refusal, path) => {
    await prepare();
    const before = await fingerprint(scratch.root);
    await expect(removeHost(scratch.host)).rejects.toMatchObject({ refusal, path: inHome(path) });
    expect(await fingerprint(scratch.root)).toEqual(before);
  });

  test.each(refusedAlways)('uninstalling what was installed before there was %s', async (_, prepare, refusal, path) => {
    if (path !== '.' && path !== '.local/share') return; // the others stand where the program is
    await install();
    await prepare();
    const before = await fingerprint(scratch.root);
    await expect(removeHost(scratch.host)).rejects.toMatchObject({ refusal });
    expect(await fingerprint(scratch.root)).toEqual(before);
  });
});

test.each(refusedInstalling)('uninstalling leaves %s', async (_, prepare, refusal) => {
  await prepare();
  const before = await fingerprint(scratch.root);
  const { removed, leftPaths } = await removeHost(scratch.host);
  expect(removed).toEqual([]);
  expect(leftPaths).toEqual((await readdir(inHome('.local/share'))).includes('tapmap') ? [inHome(program)] : []);
  expect(await fingerprint(scratch.root)).toEqual(before);
  expect(refusal).not.toBe('');
});

test('a pipe in place of a manifest does not stop the status', async () => {
  await makePipe(manifest);
  const { browsers } = await readStatus(scratch.host);
  expect(browsers.find(({ name }) => name === 'chromium')).toMatchObject({ registration: 'broken' });
});

describe("accepted, as the user's own arrangement:", () => {
  test.each([
    ["links of the user to the browser's folder", '.config', 'settings'],
    ['links of the user to the data folders', '.local', 'data'],
  ])('%s', async (_, from, to) => {
    await scratch.remove();
    scratch = await makeScratchHome();
    await scratch.addFolders(`${to}/chromium`, '.mozilla/firefox', `${to}/share`);
    await link(from, inHome(to));
    const before = await fingerprint(scratch.root);
    await install();
    expect((await lstat(inHome(from))).isSymbolicLink()).toBe(true);
    expect(await readFile(inHome(`${program}/installation.json`), 'utf8')).toContain('TapMap');
    await removeHost(scratch.host);
    expect(await fingerprint(scratch.root)).toEqual(before);
  });

  test('a folder that all can write to, with the sticky bit', async () => {
    await chmod(scratch.root, 0o1777);
    await install();
  });

  test('a program that an installation without a mark left', async () => {
    for (const name of ['tapmap.js', 'tapmap', 'package.json', 'city.mmdb', 'koffi-linux_x64.node']) {
      await put(`${program}/${name}`, 'before');
    }
    await install();
    expect(await readFile(inHome(`${program}/city.mmdb`), 'utf8')).toBe('city');
    expect(await readdir(inHome(program))).not.toContain('koffi-linux_x64.node');
  });
});
