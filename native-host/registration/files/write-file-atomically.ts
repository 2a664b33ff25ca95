import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namePath } from './name-path.ts';

/**
 * Writes a file so that a reader sees the old text or the new one, never a part.
 *
 * @param mode permissions of the file, less the umask
 * @throws the operating system's error when the folder does not take it; the old file is then as it was
 */
export async function writeFileAtomically(path: string, text: string, mode: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    await rm(temporary, { force: true });
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw namePath(error, path);
  }
}
