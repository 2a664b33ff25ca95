import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../../system/error-code.ts';
import type { Scope } from '../../system/host-platform.ts';
import { isFolder } from './file-kind.ts';

/**
 * Creates a folder and its missing parents, and adds each to `made`, outermost first, so that exactly these can be
 * removed again (also after a failure half way). A user's own may be read by that user only, as the XDG Base Directory
 * Specification asks: a browser may fill them later. Those of all users anybody may read.
 *
 * @throws the operating system's error, whose `path` is the folder that could not be created
 */
export async function makeFolder(path: string, made: Set<string>, scope: Scope = 'user'): Promise<void> {
  if (await isFolder(path)) return;
  await makeFolder(dirname(path), made, scope);
  try {
    await mkdir(path, scope === 'system' ? 0o755 : 0o700);
    made.add(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await isFolder(path))) return; // a starting browser created it first
    throw error;
  }
}

/** Removes those of the folders that exist and are empty, inner ones first. */
export async function removeEmptyFolders(folders: Iterable<string>): Promise<void> {
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (!hasCode(error, ...IGNORED_CODES)) throw error;
    }
  }
}

/** Gone, in use, or not permitted: an empty folder does no harm. */
const IGNORED_CODES = ['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'];
