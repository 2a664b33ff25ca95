import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../system/error-code.ts';
import { formerPrefix } from './installed-paths.ts';

/** What Windows says of a file that a program uses, and of the folder that it is in. */
const inUse = ['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];

/**
 * Removes the programs that others took the place of. On Windows a host that still runs keeps its files from going: those
 * stay until the next installation, or the uninstalling.
 */
export async function removeFormerPrograms(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(formerPrefix)) continue;
    try {
      await rm(join(dataDir, name), { recursive: true, force: true });
    } catch (error) {
      if (!hasCode(error, ...inUse)) throw error;
    }
  }
}
