import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Everything in a folder, sorted, folders with a trailing slash. */
export async function listTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)) + (entry.isDirectory() ? '/' : ''))
    .sort();
}
