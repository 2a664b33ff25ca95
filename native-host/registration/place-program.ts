import { chmod, copyFile, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { withPath, writeFileAtomically } from './files/text-file.ts';
import { swapProgram } from './swap-program.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** A generated file of the installed program, in addition to the copied ones. */
export type WrittenFile = { readonly name: string; readonly text: string; readonly mode: number };

/** `keep` deletes the program that was there before, `undo` restores it. */
export type Placed = { keep(): Promise<void>; undo(): Promise<void> };

/**
 * Puts a copy of the program into TapMap's folder, complete or not at all: it is assembled next to the old one and then
 * replaces it, so that a browser never starts half of each.
 *
 * When the running program is the installed one, only `written` is renewed.
 *
 * @throws the operating system's error; the previous installation is then unchanged
 */
export async function placeProgram(source: string, host: HostPlatform, written: WrittenFile[]): Promise<Placed> {
  const { programDir } = installedPaths(host);
  if (await isSameFolder(source, programDir)) {
    for (const { name, text, mode } of written) await writeFileAtomically(join(programDir, name), text, mode);
    return { keep: () => Promise.resolve(), undo: () => Promise.resolve() };
  }

  const staging = await makeStaging(host.dataDir);
  const former = join(host.dataDir, `${formerPrefix}${process.pid}`);
  try {
    await copyFiles(source, staging);
    for (const { name, text, mode } of written) await writeFile(join(staging, name), text, { mode });
    const swapped = await swapProgram(staging, programDir, former);
    return {
      undo: () => swapped.undo(),
      async keep() {
        await rm(staging, { recursive: true, force: true });
        await removeFormerPrograms(host.dataDir);
      },
    };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

async function makeStaging(dataDir: string): Promise<string> {
  try {
    return await mkdtemp(join(dataDir, stagingPrefix));
  } catch (error) {
    throw withPath(error, dataDir);
  }
}

async function copyFiles(source: string, target: string): Promise<void> {
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isFile()) continue; // the build puts all files of the program into one folder
    await copyFile(join(source, entry.name), join(target, entry.name), constants.COPYFILE_FICLONE);
    await chmod(join(target, entry.name), 0o644);
  }
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/**
 * Removes the programs that were replaced. On Windows a host that still runs keeps its files: those remain until the next
 * installation or uninstallation.
 */
async function removeFormerPrograms(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(formerPrefix)) continue;
    try {
      await rm(join(dataDir, name), { recursive: true, force: true });
    } catch (error) {
      if (!hasCode(error, ...IN_USE)) throw error;
    }
  }
}

/** Windows' errors for a file that a program uses, and for the folder that contains it. */
const IN_USE = ['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];
