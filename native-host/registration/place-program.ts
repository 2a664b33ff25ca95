import { chmod, copyFile, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { namePath } from './files/name-path.ts';
import { removeFormerPrograms } from './remove-former-programs.ts';
import { swapProgram } from './swap-program.ts';
import { writeFileAtomically } from './files/write-file-atomically.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** Text files that belong to the installed program beside what is copied. */
export type WrittenFile = { readonly name: string; readonly text: string; readonly mode: number };

/** Ends a placing: `keep` drops the program that was there before, `undo` brings it back. */
export type Placed = { keep(): Promise<void>; undo(): Promise<void> };

/**
 * Puts a copy of the program into TapMap's folder, complete or not at all: it is put together beside the old one and then
 * takes its place, so that a browser never starts half of each.
 *
 * The program that runs may be the installed one itself: then only `written` is renewed.
 *
 * @throws the operating system's error; what was installed before is then as it was
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
    throw namePath(error, dataDir);
  }
}

async function copyFiles(source: string, target: string): Promise<void> {
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isFile()) continue; // the build puts every file of the program side by side
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
