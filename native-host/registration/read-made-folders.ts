import { installedPaths } from './installed-paths.ts';
import { readText } from './files/text-file.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** The folders that an installation created, by its own list; none when there is no valid list. */
export async function readMadeFolders(host: HostPlatform): Promise<Set<string>> {
  const text = await readText(installedPaths(host).madeFolders);
  return new Set(text === null ? [] : parseMadeFolders(text));
}

/** An incomplete or foreign list counts as none: its folders are then left behind, which does no harm. */
function parseMadeFolders(text: string): string[] {
  try {
    const folders: unknown = JSON.parse(text);
    return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
