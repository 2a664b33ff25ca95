import { statfsSync } from 'node:fs';

/** There is no room left for a package. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';
  constructor(dir: string, options?: ErrorOptions) {
    super(
      `The disk that holds ${dir} is full: packages need about 2 GB while they are made. Free some and try again.`,
      options,
    );
  }
}

/**
 * Which folder's disk is full, or null. Programs say so in words of their own, so the disks themselves are asked, while
 * what filled them is still there.
 */
export function fullDisk(error: unknown, dirs: readonly string[]): string | null {
  const said = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return dirs.find((dir) => freeBytes(dir) < nothingLeftBytes) ?? (said ? (dirs[0] ?? null) : null);
}

/** What programs write at once, and so what is left when one could not write on. */
const nothingLeftBytes = 1024 * 1024;

function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}
