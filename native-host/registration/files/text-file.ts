import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, hasCode } from '../../system/error-code.ts';
import { PlaceRefused } from './place-refused.ts';

/**
 * The text of a file, null when there is none.
 *
 * @throws {PlaceRefused} for a pipe, a socket or a device, whose reading may never end, and for more than 1 MiB, which no
 *   file of ours has
 * @throws the operating system's error when it cannot be read
 */
export async function readText(path: string): Promise<string | null> {
  try {
    const status = await stat(path);
    if (!status.isFile() && !status.isDirectory()) throw new PlaceRefused('not-a-file', path);
    if (status.isFile() && status.size > MAX_BYTES) throw new PlaceRefused('too-large', path);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw withPath(error, path);
  }
}

const MAX_BYTES = 1 << 20;

/** The same, where what this user cannot read as a text counts as none. @throws the operating system's other errors */
export async function readTextOrNothing(path: string): Promise<string | null> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof PlaceRefused || hasCode(error, 'EACCES', 'EPERM', 'EISDIR', 'ELOOP')) return null;
    throw error;
  }
}

/**
 * Writes a file so that a reader sees the old text or the new one, never a part.
 *
 * @param mode permissions of the file, less the umask
 * @throws the operating system's error when the folder cannot be written; the old file is then unchanged
 */
export async function writeFileAtomically(path: string, text: string | Uint8Array, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    await rm(temporary, { force: true });
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw withPath(error, path);
  }
}

/**
 * The system's error with the path that concerns the user: Node names a temporary file, or nothing where only the
 * descriptor was known (EISDIR, ENOSPC).
 */
export function withPath(error: unknown, path: string): unknown {
  return error instanceof Error && errorCode(error) !== null ? Object.assign(error, { path }) : error;
}
