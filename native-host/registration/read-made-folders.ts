import { installedPaths } from './installed-paths.ts';
import { readText } from './files/read-text.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** The folders that an installation noted as made by it; none when there is no readable note. */
export async function readMadeFolders(host: HostPlatform): Promise<Set<string>> {
  const text = await readText(installedPaths(host).madeFolders);
  return new Set(text === null ? [] : parseMadeFolders(text));
}

/** A note that is torn or not ours counts as none: what it would have named then stays, which does no harm. */
function parseMadeFolders(text: string): string[] {
  try {
    const folders: unknown = JSON.parse(text);
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
