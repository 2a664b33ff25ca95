import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchedListName, isStillFetched, updateDirName, type FetchedFile } from '../location/fetched-files.ts';
import { writeFileAtomically } from '../registration/files/text-file.ts';
import { hasCode } from '../system/error-code.ts';

/**
 * Writes the list of fetched files (location/fetched-files.ts).
 *
 * @throws the operating system's error
 */
export async function writeFetchedList(databasesDir: string, files: ReadonlyMap<string, FetchedFile>): Promise<void> {
  const text = `${JSON.stringify({ files: Object.fromEntries(files) }, null, 2)}\n`;
  await writeFileAtomically(join(databasesDir, updateDirName, fetchedListName), text, 0o600);
}

/** What is at a path: a file that is still as it was fetched, another one, or nothing. */
export async function whoseFile(path: string, fetched: FetchedFile | undefined): Promise<'fetched' | 'other' | 'none'> {
  try {
    return isStillFetched(fetched, await stat(path)) ? 'fetched' : 'other';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 'none';
    throw error;
  }
}

/**
 * Removes the fetched files of a role but one, and returns the list without them. A file that was exchanged since is
 * the user's now and stays; one that cannot be removed yet (on Windows, while a host has it open) stays in the list.
 */
export async function removeFormer(
  databasesDir: string,
  files: ReadonlyMap<string, FetchedFile>,
  kept: { role: FetchedFile['role']; name: string },
): Promise<ReadonlyMap<string, FetchedFile>> {
  const left = new Map(files);
  for (const [name, file] of files) {
    if (file.role !== kept.role || name === kept.name) continue;
    const path = join(databasesDir, name);
    try {
      if ((await whoseFile(path, file)) === 'fetched') await rm(path, { force: true });
      left.delete(name);
    } catch (error) {
      if (!hasCode(error, 'EBUSY', 'EPERM', 'EACCES')) throw error;
    }
  }
  return left;
}
