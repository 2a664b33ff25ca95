import { dirname, isAbsolute, join } from 'node:path';
import type { System } from '../../system/host-platform.ts';

/**
 * The program that a manifest's `path` leads a browser to. On Windows a relative one begins at the manifest's folder;
 * elsewhere browsers refuse it, so that it leads nowhere (null).
 */
export function namedProgram(path: string, manifestPath: string, system: System): string | null {
  if (isAbsolute(path)) return path;
  return system === 'windows' ? join(dirname(manifestPath), path) : null;
}
