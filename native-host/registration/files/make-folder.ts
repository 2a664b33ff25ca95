import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from '../../system/error-code.ts';
import { isFolder } from './file-kind.ts';

/**
 * Makes a folder and those above it that are missing, and notes each in `made`, outermost first, so that exactly these
 * can be taken away again (also after a failure half way). They are the user's alone, as the XDG Base Directory
 * Specification asks: a browser may fill them later.
 *
 * @throws the operating system's error, whose `path` is the folder that could not be made
 */
export async function makeFolder(path: string, made: Set<string>): Promise<void> {
  if (await isFolder(path)) return;
  await makeFolder(dirname(path), made);
  try {
    await mkdir(path, 0o700);
    made.add(path);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && (await isFolder(path))) return; // a browser that starts now was quicker
    throw error;
  }
}
