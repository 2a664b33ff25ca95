import { realpath } from 'node:fs/promises';
import { isFileError } from './error-code.ts';
import type { HostPlatform } from './host-platform.ts';

/**
 * The user's home folder by each of its names: Fedora's image-based systems have `/home` as a link to `/var/home`. The name
 * alone where the folder is missing or may not be entered.
 */
export async function homeDirsOf({ homeDir }: Pick<HostPlatform, 'homeDir'>): Promise<string[]> {
  try {
    return [homeDir, await realpath(homeDir)];
  } catch (error) {
    if (isFileError(error)) return [homeDir];
    throw error;
  }
}
