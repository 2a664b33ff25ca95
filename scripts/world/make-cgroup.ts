import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCgroup2MountPoint } from '../../native-host/sockets/linux/parse-cgroup2-mount-point.ts';

/** A cgroup v2 control group, made for a test. */
export type Cgroup = {
  readonly name: string;
  readonly add: (pid: number) => void;
  /** Every process in it must have ended first. */
  readonly remove: () => void;
};

/** Null on a machine without a cgroup v2 hierarchy, or without a writable one. */
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
