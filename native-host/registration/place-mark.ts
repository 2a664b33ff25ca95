import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, removeEmptyFolders } from './files/folders.ts';
import { readText, writeFileAtomically } from './files/text-file.ts';
import type { HostPlatform } from '../system/host-platform.ts';
import { installedPaths } from './installed-paths.ts';
import { markFile, markText } from './mark.ts';
import type { Placed } from './place-program.ts';

/**
 * In place of a copy of the program, for one that stays where its package put it: only the mark, which tells what an
 * uninstallation removes.
 *
 * @throws the operating system's error
 */
export async function placeMark(host: HostPlatform, madeFolders: readonly string[]): Promise<Placed> {
  const { programDir } = installedPaths(host);
  const made = new Set<string>();
  await makeFolder(programDir, made, host.scope);
  const path = join(programDir, markFile);
  const before = await readText(path);
  await writeFileAtomically(path, markText([markFile], madeFolders), 0o644);
  return {
    keep: () => Promise.resolve({ kept: [], left: [] }),
    async undo() {
      if (before === null) await rm(path, { force: true });
      else await writeFileAtomically(path, before, 0o644);
      await removeEmptyFolders(made);
    },
  };
}
