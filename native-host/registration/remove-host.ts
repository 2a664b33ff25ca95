import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { browsersOn } from './browsers-on.ts';
import { hasCode } from './has-code.ts';
import { installedPaths, isInside } from './installed-paths.ts';
import { isExecutable } from './is-executable.ts';
import { isFile } from './is-file.ts';
import { parseHostManifest } from './parse-host-manifest.ts';
import { formerPrefix, stagingPrefix } from './place-program.ts';
import { readMadeFolders } from './read-made-folders.ts';
import { readText } from './read-text.ts';
import { removeEmptyFolders } from './remove-empty-folders.ts';
import type { Family } from './browsers.ts';
import type { HostPlatform } from './host-platform.ts';

export type Removal = {
  readonly removedManifests: string[];
  /** Manifests of our name that start a program elsewhere: somebody else's installation, left alone. */
  readonly leftManifests: { readonly path: string; readonly program: string }[];
  /** Null when no program was installed. */
  readonly removedProgramDir: string | null;
};

/**
 * Takes the host away: manifests in every place of the table (the browser may be gone since), the installed program, and
 * the folders that the installation made, once they are empty. The user's own databases stay. Works on half an
 * installation or none.
 *
 * @throws the operating system's error when something can't be removed; done again it goes on from there
 */
export async function removeHost(host: HostPlatform): Promise<Removal> {
  const madeFolders = await readMadeFolders(host);
  const removedManifests: string[] = [];
  const leftManifests: { path: string; program: string }[] = [];
  const places = new Map(browsersOn(host).flatMap((row) => row.manifestPaths.map((path) => [path, row.family])));
  for (const [path, family] of places) {
    const text = (await isFile(path)) ? await readText(path) : null;
    if (text === null) continue;
    const program = await programElsewhere(text, family, host);
    if (program !== null) {
      leftManifests.push({ path, program });
      continue;
    }
    await rm(path);
    removedManifests.push(path);
  }

  const removedProgramDir = await removePrograms(host);
  await removeEmptyFolders([...removedManifests.map((path) => dirname(path)), host.dataDir, ...madeFolders]);
  return { removedManifests, leftManifests, removedProgramDir };
}

/** A manifest that is broken or whose program is gone is of use to nobody, so it counts as ours. */
async function programElsewhere(text: string, family: Family, host: HostPlatform): Promise<string | null> {
  const path = parseHostManifest(text, family)?.path;
  if (path === undefined || isInside(host.dataDir, path)) return null;
  return (await isExecutable(path)) ? path : null;
}

/** The installed program, and what an installation that was cut off left beside it. */
async function removePrograms(host: HostPlatform): Promise<string | null> {
  const { programDir } = installedPaths(host);
  const names = await namesIn(host.dataDir);
  const ours = names.filter((name) => name.startsWith(stagingPrefix) || name.startsWith(formerPrefix));
  for (const name of ours) await rm(join(host.dataDir, name), { recursive: true });
  if (!names.includes(basename(programDir))) return null;
  await rm(programDir, { recursive: true });
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
