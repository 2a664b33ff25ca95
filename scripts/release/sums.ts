import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './archives.ts';

/** For `sha256sum --check`. */
export const sumsName = 'SHA256SUMS';

/**
 * Writes the sums of all files below a folder into it: `<64 hex digits>  <path>`, in the order of the paths.
 *
 * @returns the path of the file
 */
export function writeSums(dir: string): string {
  const path = join(dir, sumsName);
  const lines = filesIn(dir)
    .filter((file) => file !== path)
    .map((file) => `${sha256Of(file)}  ${file.slice(dir.length + 1)}\n`);
  writeFileSync(path, lines.join(''));
  return path;
}

/** In hex digits. */
export const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
