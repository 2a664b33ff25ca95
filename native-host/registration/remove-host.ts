import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { isExecutable } from './files/file-kind.ts';
import { readMadeFolders } from './read-made-folders.ts';
import { readRegistered, type Registered } from './read-registered.ts';
import { removeEmptyFolders, removeFolder } from './files/folders.ts';
import { isInside, type HostPlatform } from '../system/host-platform.ts';

export type Removal = {
  /** Paths of manifests and, on Windows, names of registry keys. */
  readonly removed: string[];
  /** Those that belong to another installation and were kept. */
  readonly left: { readonly name: string; readonly program: string }[];
  /** Null when no program was installed. */
  readonly removedProgramDir: string | null;
};

/**
 * Removes the host: its registration for every browser in the table (browsers may be gone since), the installed program,
 * and the folders that the installation created, once they are empty. Keeps the user's own databases. Works on half an
 * installation or none.
 *
 * @throws the operating system's error when something cannot be removed, {RegistryRefused} for a key; run again, it
 *   continues from there
 */
export async function removeHost(host: HostPlatform): Promise<Removal> {
  const madeFolders = await readMadeFolders(host);
  const removed: string[] = [];
  const left: { name: string; program: string }[] = [];
  for (const registered of await readRegistered(host)) {
    const program = await otherProgram(registered, host);
    if (program !== null) {
      left.push({ name: registered.name, program });
      continue;
    }
    await registered.remove();
    removed.push(registered.name);
  }

  const removedProgramDir = await removePrograms(host);
  await removeEmptyFolders([host.dataDir, ...madeFolders]);
  return { removed, left, removedProgramDir };
}

/** An invalid manifest, or one whose program is gone, is useless to anyone and counts as ours. */
async function otherProgram({ program }: Registered, host: HostPlatform): Promise<string | null> {
  if (program === null || isInside(host.dataDir, program)) return null;
  return (await isExecutable(program)) ? program : null;
}

/** The installed program, and the temporary folders that an interrupted installation left behind. */
async function removePrograms(host: HostPlatform): Promise<string | null> {
  const { programDir } = installedPaths(host);
  const names = await namesIn(host.dataDir);
  const ours = names.filter((name) => name.startsWith(stagingPrefix) || name.startsWith(formerPrefix));
  for (const name of ours) await removeFolder(join(host.dataDir, name));
  if (!names.includes(basename(programDir))) return null;
  await removeFolder(programDir);
  return programDir;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}
