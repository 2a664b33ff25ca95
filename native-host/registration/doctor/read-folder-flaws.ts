import type { Stats } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { hasCode, isFileError } from '../../system/error-code.ts';
import { isInside, type HostPlatform } from '../../system/host-platform.ts';
import { userName } from '../../system/user-name.ts';
import { browsersOn } from '../browsers/browsers-on.ts';
import { PlaceRefused, type Refusal } from '../files/place-refused.ts';
import { refuseUnsafe } from '../files/refuse-unsafe.ts';
import { installedPaths } from '../installed-paths.ts';
import type { FolderFlaw } from './folder-flaw.ts';

/**
 * The folders in the user's home that an installation, or a browser that looks for it, cannot use: TapMap's own, those of
 * the browsers that are here and of their manifests, and each one above them. Of several on one path the outermost is told.
 *
 * None on Windows, whose permissions are not those of POSIX.
 *
 * @param found names of the browsers that are here
 */
export async function readFolderFlaws(host: HostPlatform, found: readonly string[]): Promise<FolderFlaw[]> {
  if (process.geteuid === undefined || host.scope === 'system') return [];
  const flaws = new Map<string, FolderFlaw>();
  for (const folder of foldersOf(host, found)) {
    const flaw = await flawOnPath(folder, host);
    if (flaw !== null) flaws.set(flaw.path, flaw);
  }
  return [...flaws.values()];
}

/** Also the profiles of browsers that are not found: a folder that may not be entered hides what is in it. */
function foldersOf(host: HostPlatform, found: readonly string[]): Set<string> {
  const browsers = browsersOn(host);
  const profiles = browsers.flatMap(({ profileDirs }) => profileDirs.map(dirname));
  const manifests = browsers
    .filter(({ name }) => found.includes(name))
    .flatMap(({ manifestPaths, profileDirs }) => [...manifestPaths.map(dirname), ...profileDirs]);
  const inHome = [...profiles, ...manifests].filter((path) => isInside(host.homeDir, path));
  return new Set([host.dataDir, installedPaths(host).programDir, ...inHome]);
}

async function flawOnPath(folder: string, host: HostPlatform): Promise<FolderFlaw | null> {
  const user = process.geteuid?.();
  for (const path of pathFrom(host.homeDir, folder)) {
    const status = await statusOrNull(path);
    if (status === null || !status.isDirectory()) break;
    const flaw = (why: FolderFlaw['why']): FolderFlaw => ({
      why,
      path,
      owner: userName(status.uid),
      mode: (status.mode & 0o7777).toString(8),
    });
    if (user !== 0 && status.uid === 0 && path !== host.homeDir) return flaw('other-owner');
    if (user === status.uid && user !== 0 && !(await isUsable(path))) return flaw('no-access');
  }
  return unsafeOn(folder, host);
}

/** The folder itself, and each one between it and the home folder, the home folder first. */
function pathFrom(homeDir: string, folder: string): string[] {
  if (!isInside(homeDir, folder)) return [];
  const names = relative(homeDir, folder).split(sep);
  return names.reduce((paths, name) => [...paths, join(paths.at(-1) ?? homeDir, name)], [homeDir]);
}

async function unsafeOn(folder: string, host: HostPlatform): Promise<FolderFlaw | null> {
  try {
    await refuseUnsafe(folder, host);
    return null;
  } catch (error) {
    if (isFileError(error)) return null; // one above it may not be entered: told as that folder's flaw
    if (!(error instanceof PlaceRefused)) throw error;
    const { refusal: why, path } = error;
    const status = await statusOrNull(path);
    if (status === null || isOfFiles(why)) return null;
    return { why, path, owner: userName(status.uid), mode: (status.mode & 0o7777).toString(8) };
  }
}

type OfFiles = Exclude<Refusal, FolderFlaw['why']>;

const isOfFiles = (why: Refusal): why is OfFiles =>
  why === 'not-a-file' || why === 'not-ours' || why === 'too-large' || why === 'other-copy';

async function statusOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP')) return null;
    throw error;
  }
}

async function isUsable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    if (hasCode(error, 'EROFS')) return true; // a read-only file system is no flaw of the folder
    if (isFileError(error)) return false;
    throw error;
  }
}
