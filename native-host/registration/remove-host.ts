import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { isExecutable } from './files/file-kind.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { refuseUnsafe } from './files/refuse-unsafe.ts';
import { presentMark } from './mark.ts';
import { readMadeFolders } from './read-made-folders.ts';
import { readRegistered, type Registered } from './read-registered.ts';
import { removeEmptyFolders } from './files/folders.ts';
import { removeProgram } from './remove-program.ts';
import { isInside, type HostPlatform } from '../system/host-platform.ts';

export type Removal = {
  /** Paths of manifests and, on Windows, names of registry keys. */
  readonly removed: string[];
  /** Those that belong to another installation and were kept. */
  readonly left: { readonly name: string; readonly program: string }[];
  /** Null when no program was installed. */
  readonly removedProgramDir: string | null;
  /** What is in the program's folders, or has their names, and is not TapMap's. */
  readonly leftPaths: string[];
};

/**
 * Removes the host: its registration for every browser in the table (browsers may be gone since), the installed program,
 * and the folders that the installation created, once they are empty. Keeps the user's own databases, and whatever else it
 * did not put there. Works on half an installation or none.
 *
 * @param packagedDir a program that was registered where it is (Program's launcher): it stays, its registration goes
 * @throws {PlaceRefused} a place is not safe; nothing was touched
 * @throws the operating system's error when something cannot be removed, {RegistryRefused} for a key; run again, it
 *   continues from there
 */
export async function removeHost(host: HostPlatform, packagedDir: string | null = null): Promise<Removal> {
  const sound = new Set<string>();
  const { programDir } = installedPaths(host);
  await refuseUnsafe(programDir, host, sound);
  const madeFolders = await readMadeFolders(host);
  const ownDirs = [host.dataDir];
  if (packagedDir !== null && (await presentMark(programDir)) !== null) ownDirs.push(packagedDir);
  const ours: Registered[] = [];
  const left: { name: string; program: string }[] = [];
  for (const registered of await readRegistered(host)) {
    const program = await otherProgram(registered, ownDirs);
    if (program !== null) left.push({ name: registered.name, program });
    else ours.push(registered);
  }
  for (const { folder } of ours) if (folder !== null) await refuseUnsafe(folder, host, sound);

  for (const registered of ours) await registered.remove();
  const programs = await removePrograms(host);
  await removeEmptyFolders([host.dataDir, ...madeFolders]);
  return { removed: ours.map(({ name }) => name), left, ...programs };
}

/** An invalid manifest, or one whose program is gone, is useless to anyone and counts as ours. */
async function otherProgram({ program }: Registered, ownDirs: readonly string[]): Promise<string | null> {
  if (program === null || ownDirs.some((folder) => isInside(folder, program))) return null;
  return (await isExecutable(program)) ? program : null;
}

/** The installed program, and the temporary folders that an interrupted installation left behind. */
async function removePrograms(host: HostPlatform): Promise<Pick<Removal, 'removedProgramDir' | 'leftPaths'>> {
  const { programDir } = installedPaths(host);
  const leftPaths: string[] = [];
  const remove = async (folder: string): Promise<boolean> => {
    try {
      const others = await removeProgram(folder, host.system);
      leftPaths.push(...(others ?? []));
      return others !== null;
    } catch (error) {
      if (!(error instanceof PlaceRefused) && !hasCode(error, 'ENOTDIR')) throw error;
      leftPaths.push(folder);
      return false;
    }
  };
  for (const name of await namesIn(host.dataDir)) {
    if (name.startsWith(stagingPrefix) || name.startsWith(formerPrefix)) await remove(join(host.dataDir, name));
  }
  return { removedProgramDir: (await remove(programDir)) ? programDir : null, leftPaths };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}
