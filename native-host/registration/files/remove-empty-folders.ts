import { rmdir } from 'node:fs/promises';
import { hasCode } from '../../system/error-code.ts';

/** Gone, in use, or (an empty folder harms nobody) not ours to remove. */
const mayStay = ['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'];

/** Removes those folders that are there and empty, inner ones first. */
export async function removeEmptyFolders(folders: Iterable<string>): Promise<void> {
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (!hasCode(error, ...mayStay)) throw error;
    }
  }
}
