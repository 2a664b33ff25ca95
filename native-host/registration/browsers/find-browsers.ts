import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { browsersOn, type BrowserPlaces } from './browsers-on.ts';
import { isFolder } from '../files/file-kind.ts';
import { readMadeFolders } from '../read-made-folders.ts';
import { hasCode } from '../../system/error-code.ts';
import type { HostPlatform } from '../../system/host-platform.ts';

export type FoundBrowser = BrowserPlaces & {
  /** Whether this user has a profile of it. */
  readonly found: boolean;
};

/** @throws the operating system's error when a folder cannot be read */
export async function findBrowsers(host: HostPlatform): Promise<FoundBrowser[]> {
  const madeFolders = await readMadeFolders(host);
  return Promise.all(
    browsersOn(host).map(async (browser) => ({ ...browser, found: await isUsed(browser, madeFolders) })),
  );
}

/** The same, where what may not be read is not found: what forbids it is told apart from this (doctor/). */
export async function findReadableBrowsers(host: HostPlatform): Promise<FoundBrowser[]> {
  const madeFolders = await orWhereForbidden(readMadeFolders(host), new Set<string>());
  return Promise.all(
    browsersOn(host).map(async (browser) => ({
      ...browser,
      found: await orWhereForbidden(isUsed(browser, madeFolders), false),
    })),
  );
}

async function orWhereForbidden<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'ELOOP')) return otherwise;
    throw error;
  }
}

async function isUsed({ profileDirs, manifestPaths }: BrowserPlaces, madeFolders: Set<string>): Promise<boolean> {
  for (const folder of profileDirs) {
    if ((await isFolder(folder)) && !(await isOursAlone(folder, manifestPaths, madeFolders))) return true;
  }
  return false;
}

/** A folder that our own installation created for an absent browser proves nothing until the browser fills it. */
async function isOursAlone(
  folder: string,
  manifestPaths: readonly string[],
  madeFolders: Set<string>,
): Promise<boolean> {
  if (!madeFolders.has(folder)) return false;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!manifestPaths.includes(path) && !(await isOursAlone(path, manifestPaths, madeFolders))) return false;
  }
  return true;
}
