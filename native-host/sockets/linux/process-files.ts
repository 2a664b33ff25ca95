import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { parseCgroup } from './parse-cgroup.ts';
import { orDetailsUnreadable } from '../../system/details-unreadable.ts';
import { hasCode } from '../../system/error-code.ts';
import { parseProcessStat, type ProcessStat } from './parse-process-stat.ts';

/*
 * /proc/PID, read synchronously: with promises the same walk costs two and a half times the CPU and several times the
 * memory. A process may end between any two of these reads, which is no error: the result is then null. Every other
 * errno is one, of this computer or of its limits, and says nothing about the process: DetailsUnreadable is thrown.
 */

/** @throws {DetailsUnreadable} as each of these functions does */
export function listProcesses(): number[] {
  return orDetailsUnreadable('/proc', () => readdirSync('/proc'))
    .map(Number)
    .filter(Number.isInteger);
}

/** The user that runs the process; null when it has ended. */
export function userOf(pid: number): number | null {
  const path = `/proc/${pid}`;
  return unlessGone(path, () => statSync(path).uid);
}

export function readProcessStat(pid: number): ProcessStat | null {
  const path = `/proc/${pid}/stat`;
  return unlessGone(path, () => parseProcessStat(readFileSync(path, 'utf8')));
}

/** The path of the program; null where this user may not know it, or the process has none. */
export function readExecutable(pid: number): string | null {
  const link = `/proc/${pid}/exe`;
  const path = unlessGone(link, () => readlinkSync(link));
  // The kernel adds this mark after an upgrade replaced the program. A file's real name may also end like that.
  if (path === null || !path.endsWith(DELETED) || isSameFile(link, path)) return path;
  return path.slice(0, -DELETED.length);
}

const DELETED = ' (deleted)';

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statProgram(a), statProgram(b)];
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

/** Null also where the file system that the program is on has failed, which is no failure of /proc. */
function statProgram(path: string): { ino: number; dev: number } | null {
  try {
    return statSync(path);
  } catch (error) {
    if (hasCode(error, ...GONE, 'EIO', 'ESTALE', 'ENOTCONN', 'ELOOP', 'ETIMEDOUT')) return null;
    return orDetailsUnreadable(path, () => {
      throw error;
    });
  }
}

/** The command line of the process; empty for one of the kernel. */
export function readArguments(pid: number): string[] | null {
  const path = `/proc/${pid}/cmdline`;
  return unlessGone(path, () => readFileSync(path, 'utf8').split('\0'));
}

/** The path of the most specific control group of the process; see parseCgroup. */
export function readCgroup(pid: number): string | null {
  const path = `/proc/${pid}/cgroup`;
  return unlessGone(path, () => parseCgroup(readFileSync(path, 'utf8')));
}

/** Descriptor numbers of a process; 'hidden' when this user may not read them, null when it has ended. */
export function listDescriptors(pid: number): number[] | 'hidden' | null {
  const path = `/proc/${pid}/fd`;
  return unlessGone(path, () => {
    try {
      return readdirSync(path).map(Number);
    } catch (error) {
      if (hasCode(error, 'EACCES', 'EPERM')) return 'hidden';
      throw error;
    }
  });
}

/** `/proc/PID/fd/N` links to `socket:[INODE]`: the inode, 0 for anything but a socket, null when closed or not permitted. */
export function socketInode(pid: number, descriptor: number): number | null {
  const path = `/proc/${pid}/fd/${descriptor}`;
  const target = unlessGone(path, () => readlinkSync(path));
  if (target === null) return null;
  return target.startsWith('socket:[') ? Number(target.slice(8, -1)) : 0;
}

/** Whether the descriptor is open; cheaper than the exception of socketInode where it probably is not. */
export function isOpen(pid: number, descriptor: number): boolean {
  return existsSync(`/proc/${pid}/fd/${descriptor}`);
}

/** Ended, not permitted, or a path that the kernel cannot print because it is longer than a page. */
const GONE = ['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'EINVAL', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Null when the file no longer exists or this user may not read it.
 *
 * @throws {DetailsUnreadable} when it could not be read for another reason
 */
export function unlessGone<T>(path: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, ...GONE)) return null;
    return orDetailsUnreadable(path, () => {
      throw error;
    });
  }
}
