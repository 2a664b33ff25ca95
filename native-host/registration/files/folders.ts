import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../../system/error-code.ts';
import { isFolder } from './file-kind.ts';

/**
 * Creates a folder and its missing parents, and adds each to `made`, outermost first, so that exactly these can be
 * removed again (also after a failure half way). Only the user may read them, as the XDG Base Directory Specification
 * asks: a browser may fill them later.
 *
 * @throws the operating system's error, whose `path` is the folder that could not be created
 */
export async function makeFolder(path: string, made: Set<string>): Promise<void> {
  if (await isFolder(path)) return;
  await makeFolder(dirname(path), made);
  try {
    await mkdir(path, 0o700);
    made.add(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await isFolder(path))) return; // a starting browser created it first
    throw error;
  }
}

/**
 * Removes a folder and everything in it. Windows refuses that while a program uses one of the files; a host whose browser
 * just ended, or a virus scanner, soon stops, so this retries for a few seconds.
 *
 * @throws the operating system's error (on Windows EBUSY or EPERM while a file is in use)
 */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, maxRetries: 7, retryDelay: 100 });
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
