import { isAbsolute, relative } from 'node:path';

/** Whether a path lies in a folder, as far as the names tell. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
