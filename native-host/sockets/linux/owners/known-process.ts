import { cgroupService } from '../services/cgroup-service.ts';
import {
  isOpen,
  listDescriptors,
  readArguments,
  readCgroup,
  readExecutable,
  readProcessStat,
  socketInode,
} from '../process-files.ts';
import { processNameOf } from './process-name.ts';

/** A process whose descriptors were read, and what they were. */
export type KnownProcess = {
  readonly pid: number;
  readonly uid: number;
  /** Null until one of its sockets was found. */
  identity: ProcessIdentity | null;
  /** Descriptor → inode of the socket that it was; 0 for anything else. */
  readonly descriptors: Map<number, number>;
  /** Descriptors whose socket closed since the last look. */
  readonly freed: Set<number>;
  /** This user may not list its descriptors. */
  hidden: boolean;
  /** A serial number that grows with each socket found; the highest is searched first next time. */
  lastFound: number;
};

export type ProcessIdentity = {
  startTicks: string;
  processName: string;
  executable: string | null;
  service: string | null;
};

export function newProcess(pid: number, uid: number): KnownProcess {
  return { pid, uid, identity: null, descriptors: new Map(), freed: new Set(), hidden: false, lastFound: 0 };
}

/** What the process runs now; null when it has ended. */
export function identify(pid: number): ProcessIdentity | null {
  const stat = readProcessStat(pid);
  if (stat === null) return null;
  const executable = readExecutable(pid);
  const processName = processNameOf(stat.name, executable, () => readArguments(pid) ?? []);
  const cgroup = readCgroup(pid);
  const service = cgroup === null ? null : cgroupService(cgroup);
  return { startTicks: stat.startTicks, processName, executable, service };
}

/** Called for each socket that a descriptor turns out to be. */
export type OnSocket = (process: KnownProcess, descriptor: number, inode: number) => boolean;

/**
 * Checks where a new socket of this process almost always is: at the descriptors whose socket closed, then at the lowest
 * numbers not in use, because POSIX gives a new descriptor the lowest free one.
 */
export function probe(process: KnownProcess, onSocket: OnSocket, isFound: () => boolean): void {
  for (const descriptor of process.freed) inspect(process, descriptor, onSocket);
  process.freed.clear();
  if (isFound()) return;
  let misses = 0;
  for (let descriptor = 0; misses < 2; descriptor++) {
    if (process.descriptors.has(descriptor)) continue;
    if (!isOpen(process.pid, descriptor) || !inspect(process, descriptor, onSocket)) misses++;
  }
}

/**
 * Lists the descriptors of the process and reads all but the trusted ones.
 *
 * @param isTrusted whether a known descriptor need not be read again
 * @returns false when the process has ended
 */
export function walk(process: KnownProcess, isTrusted: (inode: number) => boolean, onSocket: OnSocket): boolean {
  const listed = listDescriptors(process.pid);
  if (listed === null) return false;
  if (listed === 'hidden') {
    process.hidden = true;
    return true;
  }
  const known = new Map(process.descriptors);
  process.descriptors.clear();
  process.freed.clear();
  for (const descriptor of listed) {
    const inode = known.get(descriptor);
    if (inode !== undefined && isTrusted(inode)) process.descriptors.set(descriptor, inode);
    else inspect(process, descriptor, onSocket);
  }
  return true;
}

function inspect(process: KnownProcess, descriptor: number, onSocket: OnSocket): boolean {
  const inode = socketInode(process.pid, descriptor);
  if (inode === null) {
    process.descriptors.delete(descriptor);
    return false;
  }
  process.descriptors.set(descriptor, inode);
  return inode !== 0 && onSocket(process, descriptor, inode);
}
