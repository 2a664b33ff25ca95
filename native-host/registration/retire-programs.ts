import { lstat, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isFileError } from '../system/error-code.ts';
import type { HostPlatform } from '../system/host-platform.ts';
import { PlaceRefused } from './files/place-refused.ts';
import { formerPrefix, installedPaths, stagingPrefix } from './installed-paths.ts';
import { readProgramFolder } from './program-folder.ts';
import { removeProgram } from './remove-program.ts';

/** Paths in the new program's folder that somebody had put into the former one, and paths that could not be removed. */
export type Retired = { readonly kept: string[]; readonly left: string[] };

/**
 * Removes what an interrupted installation left behind, and the programs that were replaced, and moves what the user had put there to the new one. On Windows a host that
 * still runs keeps its files: those remain until the next installation or uninstallation.
 */
export async function retirePrograms(host: HostPlatform): Promise<Retired> {
  const retired: Retired = { kept: [], left: [] };
  for (const name of await readdir(host.dataDir)) {
    const folder = join(host.dataDir, name);
    if (name.startsWith(formerPrefix)) await retire(folder, true, host, retired);
    else if (name.startsWith(stagingPrefix)) await retire(folder, false, host, retired);
  }
  return retired;
}

async function retire(
  folder: string,
  keepsOthers: boolean,
  host: HostPlatform,
  { kept, left }: Retired,
): Promise<void> {
  const { programDir } = installedPaths(host);
  try {
    for (const name of keepsOthers ? ((await readProgramFolder(folder))?.others ?? []) : []) {
      const path = join(programDir, name);
      if (await exists(path)) continue;
      await rename(join(folder, name), path);
      kept.push(path);
    }
    left.push(...((await removeProgram(folder, host.system)) ?? []));
  } catch (error) {
    if (error instanceof PlaceRefused) return; // never ours
    if (!isFileError(error)) throw error;
    left.push(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}
