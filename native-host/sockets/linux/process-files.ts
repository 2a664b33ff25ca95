import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { parseCgroup } from './parse-cgroup.ts';
import { hasCode } from '../../system/error-code.ts';
import { parseProcessStat, type ProcessStat } from './parse-process-stat.ts';

/*
 * /proc/PID, read synchronously: with promises the same walk costs two and a half times the CPU and several times the
 * memory. A process may end between any two of these reads, which is no error: the result is then null.
 */

export function listProcesses(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** The user that runs the process; null when it has ended. */
export function userOf(pid: number): number | null {
  return unlessGone(() => statSync(`/proc/${pid}`).uid);
}

export function readProcessStat(pid: number): ProcessStat | null {
  return unlessGone(() => parseProcessStat(readFileSync(`/proc/${pid}/stat`, 'utf8')));
}

/** The path of the program; null where this user may not know it, or the process has none. */
export function readExecutable(pid: number): string | null {
  const link = `/proc/${pid}/exe`;
  const path = unlessGone(() => readlinkSync(link));
  // The kernel adds this mark after an upgrade replaced the program. A file's real name may also end like that.
  if (path === null || !path.endsWith(DELETED) || isSameFile(link, path)) return path;
  return path.slice(0, -DELETED.length);
}

const DELETED = ' (deleted)';

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [unlessGone(() => statSync(a)), unlessGone(() => statSync(b))];
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

/** The path of the most specific control group of the process; see parseCgroup. */
export function readCgroup(pid: number): string | null {
  return unlessGone(() => parseCgroup(readFileSync(`/proc/${pid}/cgroup`, 'utf8')));
}

/** Descriptor numbers of a process; 'hidden' when this user may not read them, null when it has ended. */
export function listDescriptors(pid: number): number[] | 'hidden' | null {
  try {
    return readdirSync(`/proc/${pid}/fd`).map(Number);
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM')) return 'hidden';
    if (hasCode(error, ...GONE)) return null;
    throw error;
  }
}

/** `/proc/PID/fd/N` links to `socket:[INODE]`: the inode, 0 for anything but a socket, null when closed or not permitted. */
export function socketInode(pid: number, descriptor: number): number | null {
  const target = unlessGone(() => readlinkSync(`/proc/${pid}/fd/${descriptor}`));
  if (target === null) return null;
  return target.startsWith('socket:[') ? Number(target.slice(8, -1)) : 0;
}

/** Whether the descriptor is open; cheaper than the exception of socketInode where it probably is not. */
export function isOpen(pid: number, descriptor: number): boolean {
  return existsSync(`/proc/${pid}/fd/${descriptor}`);
}

/** Ended, not permitted, or an unreadable path: longer than a page, or on a failed file system. */
const GONE = [
  ...['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'EINVAL', 'ENOTDIR'],
  ...['ENAMETOOLONG', 'ELOOP', 'ESTALE', 'ENOTCONN', 'EIO'],
];

/** Null when the file no longer exists or this user may not read it. */
export function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, ...GONE)) return null;
    throw error;
  }
}
