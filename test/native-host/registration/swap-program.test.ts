import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { swapFiles, swapProgram } from '../../../native-host/registration/swap-program.ts';
import { listTree } from './list-tree.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tapmap-swap-'));
  await addFiles('old', 'tapmap.js', 'koffi.node', 'gone.mmdb');
  await addFiles('new', 'tapmap.js', 'koffi.node', 'city.mmdb');
});
afterEach(() => rm(root, { recursive: true }));

async function addFiles(folder: string, ...names: string[]): Promise<void> {
  await mkdir(join(root, folder));
  for (const name of names) await writeFile(join(root, folder, name), folder);
}
const swap = (how: typeof swapFiles) => how(join(root, 'new'), join(root, 'old'), join(root, 'former'));
const filesIn = async (folder: string) => (await listTree(join(root, folder))).sort();

test('where the new program cannot be moved the former one is restored', async () => {
  await rm(join(root, 'new'), { recursive: true });
  await expect(swap(swapProgram)).rejects.toThrow(/ENOENT/);
  expect(await filesIn('old')).toEqual(['gone.mmdb', 'koffi.node', 'tapmap.js']);
  expect(await listTree(root)).not.toContain('former/');
});

describe.each([
  ['as a folder', swapProgram],
  ['file by file', swapFiles],
])('a program is replaced %s', (_, how) => {
  test('completely, and the former one is kept', async () => {
    await swap(how);
    expect(await filesIn('old')).toEqual(['city.mmdb', 'koffi.node', 'tapmap.js']);
    expect(await filesIn('former')).toEqual(['gone.mmdb', 'koffi.node', 'tapmap.js']);
  });

  test('and restored', async () => {
    const swapped = await swap(how);
    await swapped.undo();
    expect(await filesIn('old')).toEqual(['gone.mmdb', 'koffi.node', 'tapmap.js']);
    expect((await listTree(root)).filter((path) => path.endsWith('/'))).toEqual(['old/']);
  });
});

test('when not all files can be moved, all are restored', async () => {
  await mkdir(join(root, 'former'));
  await mkdir(join(root, 'former', 'tapmap.js')); // no file can replace a folder
  await expect(swap(swapFiles)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await filesIn('old')).toEqual(['gone.mmdb', 'koffi.node', 'tapmap.js']);
});
