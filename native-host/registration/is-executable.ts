import { access, constants } from 'node:fs/promises';
import { hasCode } from '../system/has-code.ts';
import { isFile } from './is-file.ts';

/** Whether a path is a file that this user may run; a file out of reach is not. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return await isFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG')) return false;
    throw error;
  }
}
