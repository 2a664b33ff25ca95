import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Everything in a folder by its path, without following links: kind, permissions, owner, and contents or target. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode, uid, gid } = await lstat(path);
    const contents = entry.isFile() ? await sumOf(path) : entry.isSymbolicLink() ? await readlink(path) : '';
    found[relative(folder, path)] = [mode.toString(8), uid, gid, contents].join(' ');
  }
  return found;
}

const sumOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('base64');
