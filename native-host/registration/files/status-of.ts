import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { hasCode } from '../../system/error-code.ts';

/** What is at a path, a link itself and not what it leads to; null for nothing. @throws the operating system's error */
export async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}
