import { closeSync, existsSync, openSync, readFileSync, readSync, readlinkSync } from 'node:fs';
import { errorCode } from '../../../system/error-code.ts';
import { parseSockstat, type ProcNetTableName } from './parse-sockstat.ts';
import { listProcesses, unlessGone } from '../process-files.ts';

/** The socket tables of one network namespace that have rows, as text. */
export type NamespaceTables = { protocol: 'tcp' | 'udp'; text: string }[];

/** What `/proc` shows of other network namespaces. */
export type NamespaceFiles = {
  /**
   * Processes by the inode number of their network namespace: all whose namespace this user may see, which are the user's
   * own (for root, everybody's), except those in TapMap's own namespace.
   *
   * @throws {DetailsUnreadable} as listProcesses: nothing is then known to be gone
   */
  list(): Map<number, number[]>;
  /**
   * The tables of a namespace, read through one of its processes.
   *
   * @returns 'gone' when the process has left the namespace or ended, an error's code when the tables cannot be read
   */
  read(namespace: number, pid: number): NamespaceTables | 'gone' | { errorCode: string };
};

export const namespaceFiles: NamespaceFiles = { list, read };

function list(): Map<number, number[]> {
  const namespaces = new Map<number, number[]>();
  const own = namespaceOf('self');
  if (own === null) return namespaces; // no namespace could be told apart from our own
  for (const pid of listProcesses()) {
    const namespace = namespaceOf(pid);
    if (namespace === null || namespace === own) continue;
    const pids = namespaces.get(namespace);
    if (pids === undefined) namespaces.set(namespace, [pid]);
    else pids.push(pid);
  }
  return namespaces;
}

/** `/proc/PID/ns/net` links to `net:[INODE]`, readable for users that may trace the process (namespaces(7)). */
function namespaceOf(pid: number | 'self'): number | null {
  const link = `/proc/${pid}/ns/net`;
  if (!existsSync(link)) return null; // other users' processes: far cheaper than an exception for each
  const [, inode] = /^net:\[(\d+)\]$/.exec(unlessGone(link, () => readlinkSync(link)) ?? '') ?? [];
  return inode === undefined ? null : Number(inode);
}

function read(namespace: number, pid: number): NamespaceTables | 'gone' | { errorCode: string } {
  const directory = `/proc/${pid}/net`;
  const tables: NamespaceTables = [];
  try {
    for (const table of tablesWithRows(directory)) {
      const text = readUnlessAbsent(() => readFileSync(`${directory}/${table}`, 'latin1'));
      if (text !== null) tables.push({ protocol: table === 'tcp' || table === 'tcp6' ? 'tcp' : 'udp', text });
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return namespaceOf(pid) === namespace ? { errorCode: code } : 'gone';
  }
  // Checked after reading: the process may have ended (tables absent) or moved to another namespace (other tables).
  return namespaceOf(pid) === namespace ? tables : 'gone';
}

const ALL_TABLES: ProcNetTableName[] = ['tcp', 'tcp6', 'udp', 'udp6'];

function tablesWithRows(directory: string): ProcNetTableName[] {
  const counts = ['sockstat', 'sockstat6'].map((name) => readUnlessAbsent(() => readShort(`${directory}/${name}`)));
  return parseSockstat(counts.join('')) ?? ALL_TABLES;
}

const shortText = Buffer.allocUnsafe(4096);

/** Reads a text of less than a page at a fifth of the cost of readFileSync, which cannot know the length. */
function readShort(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    return shortText.toString('latin1', 0, readSync(descriptor, shortText));
  } finally {
    closeSync(descriptor);
  }
}

/** Null for a file that is missing: the kernel has no IPv6, or the process has ended. */
function readUnlessAbsent(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EINVAL') return null;
    throw error;
  }
}
