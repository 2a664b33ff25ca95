import { lstat, readlink } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname, join, parse, resolve, sep } from 'node:path';
import { homeDirsOf } from '../../system/home-dirs.ts';
import { userName } from '../../system/user-name.ts';
import { hasCode } from '../../system/error-code.ts';
import { isInside, type HostPlatform } from '../../system/host-platform.ts';
import { isPrivateGroup } from './is-private-group.ts';
import { PlaceRefused } from './place-refused.ts';

/**
 * Refuses a folder, existing or not, that another user could exchange: from the root down to it, each folder and link must
 * belong to root or this user, and be writable for no one else unless its sticky bit keeps others from renaming what is in
 * it (inode(7)). With that true, nobody can put a link in our way between this check and the writing.
 *
 * The user's own links above TapMap's folder are followed (a home on another disk, settings under version control); inside
 * it none is. On Windows only links are checked: its permissions are not those of POSIX, and its folders in a user's
 * profile are that user's.
 *
 * @param sound folders that were found to be safe just before: many places have most of their way in common
 * @throws {PlaceRefused}
 * @throws the operating system's error when a part can not be checked
 */
export async function refuseUnsafe(folder: string, host: HostPlatform, sound = new Set<string>()): Promise<void> {
  let at = parse(folder).root;
  let rest = partsOf(folder);
  let links = 0;
  await refuseOthers(at, await lstat(at), host);
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    const path = join(at, name);
    if (sound.has(path)) {
      at = path;
      continue;
    }
    const status = await statusOf(path);
    if (status === null) return; // we create the rest, for this user alone
    await refuseOthers(path, status, host);
    if (!status.isSymbolicLink()) {
      if (!status.isDirectory()) return; // creating a folder there fails, with the reason
      sound.add(path);
      at = path;
      continue;
    }
    if (isOurs(path, host) || ++links > MAX_LINKS) throw new PlaceRefused('link', path);
    const target = resolve(at, await readlink(path));
    rest = [...partsOf(target), ...rest];
    at = parse(target).root;
  }
}

/**
 * Refuses a file that another user could change, or exchange by one of the folders above it.
 *
 * @throws {PlaceRefused}
 * @throws the operating system's error when it or a folder can not be checked
 */
export async function refuseUnsafeFile(path: string, host: HostPlatform, sound = new Set<string>()): Promise<void> {
  await refuseUnsafe(dirname(path), host, sound);
  const status = await lstat(path);
  if (status.isSymbolicLink()) throw new PlaceRefused('link', path);
  if (!status.isFile()) throw new PlaceRefused('not-a-file', path);
  await refuseOthers(path, status, host);
  await refuseWritable(path, status);
}

const isOurs = (path: string, { dataDir }: HostPlatform): boolean => path === dataDir || isInside(dataDir, path);

const partsOf = (path: string): string[] =>
  path
    .slice(parse(path).root.length)
    .split(sep)
    .filter((name) => name !== '');

async function refuseOthers(path: string, status: Stats, host: HostPlatform): Promise<void> {
  const user = process.geteuid?.();
  if (user === undefined) return;
  const { uid, mode } = status;
  if (uid !== 0 && uid !== user) {
    const homeDirs = user === 0 ? await homeDirsOf(host) : [];
    const isHome = homeDirs.some((homeDir) => path === homeDir || isInside(homeDir, path));
    throw new PlaceRefused(isHome ? 'other-home' : 'other-owner', path, { owner: userName(uid) });
  }
  if (status.isDirectory() && (mode & STICKY) === 0) await refuseWritable(path, status);
}

async function refuseWritable(path: string, { gid, mode }: Stats): Promise<void> {
  const user = process.geteuid?.();
  if (user === undefined) return;
  const isOpen = (mode & OTHERS_WRITE) !== 0 || ((mode & GROUP_WRITE) !== 0 && !(await isPrivateGroup(gid, user)));
  if (isOpen) throw new PlaceRefused('writable', path, { mode: (mode & 0o7777).toString(8) });
}

async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** As many as Linux follows (path_resolution(7)). */
const MAX_LINKS = 40;
const STICKY = 0o1000;
const GROUP_WRITE = 0o020;
const OTHERS_WRITE = 0o002;
