import { rm } from 'node:fs/promises';

/**
 * Removes a folder and all in it. Windows refuses that while a program uses one of the files; a host whose browser just
 * let it go, or a virus scanner, soon stops, so it is tried for a few seconds.
 *
 * @throws the operating system's error (on Windows EBUSY or EPERM while a file is in use)
 */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, maxRetries: 7, retryDelay: 100 });
}
