import { stat } from 'node:fs/promises';
import { hasCode } from '../system/has-code.ts';

/** Whether a file is there. @throws the operating system's error when it may not be known, e.g. EACCES */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
