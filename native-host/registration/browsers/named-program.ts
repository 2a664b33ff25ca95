import { dirname, isAbsolute, join } from 'node:path';
import type { System } from '../../system/host-platform.ts';

/**
 * The program that a browser starts for a manifest's `path`. On Windows a relative path begins at the manifest's folder;
 * elsewhere browsers reject it (null).
 */
export function namedProgram(path: string, manifestPath: string, system: System): string | null {
  if (isAbsolute(path)) return path;
  return system === 'windows' ? join(dirname(manifestPath), path) : null;
}
