import { isAbsolute, join, relative } from 'node:path';
import type { HostPlatform } from './host-platform.ts';

/** Where an installation lies below TapMap's folder. */
export function installedPaths({ dataDir }: HostPlatform) {
  const programDir = join(dataDir, 'host');
  return {
    programDir,
    script: join(programDir, 'tapmap.js'),
    launcher: join(programDir, 'tapmap'),
    /** Which folders the installation made, so that removing it takes exactly these. */
    madeFolders: join(programDir, 'made-folders.json'),
  };
}

/** Whether a path lies in a folder, as far as the names tell. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}
