import { chmod, copyFile, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { withPath, writeFileAtomically } from './files/text-file.ts';
import { markFile, markText } from './mark.ts';
import { isBuiltFile, isOwnNode, isProgramFile } from './program-file.ts';
import { retirePrograms, type Retired } from './retire-programs.ts';
import { swapProgram } from './swap-program.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** The generated files of the installed program, in addition to the copied ones. */
export type WrittenFiles = {
  readonly launcher: { readonly name: string; readonly text: string };
  readonly madeFolders: readonly string[];
};

/** `keep` deletes the program that was there before, `undo` restores it. */
export type Placed = { keep(): Promise<Retired>; undo(): Promise<void> };

/**
 * Puts a copy of the program into TapMap's folder, complete or not at all: it is assembled next to the old one and then
 * replaces it, so that a browser never starts half of each.
 *
 * When the running program is the installed one, only the written files are renewed.
 *
 * @param script the program, whose folder has its other files
 * @throws the operating system's error; the previous installation is then unchanged
 */
export async function placeProgram(script: string, host: HostPlatform, written: WrittenFiles): Promise<Placed> {
  const { programDir } = installedPaths(host);
  const { launcher, madeFolders } = written;
  if (await isSameFolder(dirname(script), programDir)) {
    const names = (await readdir(programDir)).filter(isProgramFile);
    const files = [...new Set([markFile, launcher.name, ...names])];
    await writeFileAtomically(join(programDir, markFile), markText(files, madeFolders), 0o644);
    await writeFileAtomically(join(programDir, launcher.name), launcher.text, 0o755);
    return { keep: () => retirePrograms(host), undo: () => Promise.resolve() };
  }

  const staging = await makeStaging(host);
  const former = join(host.dataDir, `${formerPrefix}${process.pid}`);
  try {
    const copies = await filesBeside(script);
    const names = [markFile, launcher.name, ...copies.keys()];
    await writeFileAtomically(join(staging, markFile), markText(names, madeFolders), 0o644);
    for (const [name, path] of copies) await copyTo(join(staging, name), path);
    await writeFile(join(staging, launcher.name), launcher.text, { mode: 0o755 });
    const swapped = await swapProgram(staging, programDir, former);
    return {
      undo: () => swapped.undo(),
      async keep() {
        await rm(staging, { recursive: true, force: true });
        return retirePrograms(host);
      },
    };
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Node names no path where only the descriptor was known.
    throw hasCode(error, 'ENOSPC', 'EDQUOT') ? withPath(error, programDir) : error;
  }
}

async function makeStaging({ dataDir, scope }: HostPlatform): Promise<string> {
  try {
    const staging = await mkdtemp(join(dataDir, stagingPrefix));
    if (scope === 'system') await chmod(staging, 0o755);
    return staging;
  } catch (error) {
    throw withPath(error, dataDir);
  }
}

/** The path of each file of the program by its name in the installation: whatever else is in its folder is not ours. */
async function filesBeside(script: string): Promise<Map<string, string>> {
  const folder = dirname(script);
  const files = new Map([['tapmap.js', script]]);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && isBuiltFile(entry.name)) files.set(entry.name, join(folder, entry.name));
  }
  return files;
}

async function copyTo(copy: string, path: string): Promise<void> {
  await copyFile(path, copy, constants.COPYFILE_FICLONE);
  await chmod(copy, isOwnNode(basename(copy)) ? 0o755 : 0o644);
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
