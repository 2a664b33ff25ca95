import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCgroup2MountPoint } from '../../native-host/sockets/linux/parse-cgroup2-mount-point.ts';

/** A control group of version 2, made for a test. */
export type Cgroup = {
  readonly name: string;
  readonly add: (pid: number) => void;
  /** Every process in it must have ended. */
  readonly remove: () => void;
};

/** Null on a machine that has no version 2 hierarchy, or none that may be written to. */
export function makeCgroup(name: string): Cgroup | null {
  const root = parseCgroup2MountPoint(readFileSync('/proc/self/mountinfo', 'utf8'));
  if (root === null) return null;
  const directory = join(root, name);
  try {
    mkdirSync(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EROFS', 'EACCES', 'EPERM'].includes(String(error.code)))
      return null;
    throw error;
  }
  return {
    name,
    add: (pid) => writeFileSync(join(directory, 'cgroup.procs'), String(pid)),
    remove: () => rmdirSync(directory),
  };
}
