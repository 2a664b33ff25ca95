import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from '../system/error-code.ts';
import type { System } from '../system/host-platform.ts';
import { markFile } from './mark.ts';
import { readProgramFolder } from './program-folder.ts';

/**
 * Removes what an installation put into a folder, the mark last, and then the folder if it is empty.
 *
 * @returns the paths that are left since somebody else put them there; null when there is no such folder
 * @throws {PlaceRefused} it is not ours
 * @throws the operating system's error (on Windows EBUSY or EPERM while a file is in use); run again, it continues
 */
export async function removeProgram(folder: string, system: System): Promise<string[] | null> {
  const found = await readProgramFolder(folder);
  if (found === null) return null;
  const isMark = (name: string): boolean => name === markFile;
  for (const name of found.ours.sort((a, b) => Number(isMark(a)) - Number(isMark(b)))) {
    await patiently(system, () => rm(join(folder, name), { force: true }));
  }
  if (found.others.length === 0) await patiently(system, () => rmdir(folder));
  return found.others.map((name) => join(folder, name));
}

/**
 * Windows refuses to remove what a program uses; a host whose browser just ended, or a virus scanner, soon stops, so this
 * retries for a few seconds.
 */
async function patiently(system: System, remove: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await remove();
      return;
    } catch (error) {
      if (system !== 'windows' || attempt > MAX_RETRIES || !hasCode(error, ...IN_USE)) throw error;
      await wait(attempt * RETRY_MS);
    }
  }
}

const IN_USE = ['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];
const MAX_RETRIES = 7;
const RETRY_MS = 100;
