import { readFile } from 'node:fs/promises';
import { hasCode } from '../../system/error-code.ts';
import { namePath } from './name-path.ts';

/** The text of a file, null when there is none. @throws the operating system's error when it can't be read */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw namePath(error, path);
  }
}
