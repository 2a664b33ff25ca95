import type { ReadProcess } from './process-line.ts';

/** The parts of a connection, or of a change to one, that name its process. */
export type HasPid = { pid?: number | null };

/**
 * Follows which processes of one browser own sockets: Firefox's main process, Chromium's network service and whatever
 * else they start of the same program. What a browser starts besides (this host, a program that opens a download) is none.
 *
 * @param browserPid null where it is not known: no process is then known to be the browser's
 * @returns a function that takes connections that are new, or whose process has changed, and gives all numbers in
 *   ascending order where those have changed, else null
 */
export function browserFamily(browserPid: number | null, read: ReadProcess) {
  const family = new Set<number>();

  function isMember(pid: number): boolean {
    const program = read(pid)?.program;
    if (browserPid === null || program === undefined || program !== read(browserPid)?.program) return false;
    let [at, steps] = [pid, 0];
    while (at !== browserPid) {
      const line = read(at);
      if (line === null || line.parentPid <= 1 || ++steps > MAX_STEPS) return false;
      at = line.parentPid;
    }
    return true;
  }

  return (connections: Iterable<HasPid>): number[] | null => {
    const pids = new Set<number>();
    for (const { pid } of connections) if (typeof pid === 'number') pids.add(pid);
    let hasChanged = false;
    // A number may have been another process' before.
    for (const pid of pids) {
      const [was, is] = [family.has(pid), isMember(pid)];
      if (is) family.add(pid);
      else family.delete(pid);
      hasChanged ||= was !== is;
    }
    return hasChanged ? [...family].toSorted((a, b) => a - b) : null;
  };
}

/** Chromium's zygote is between its network service and itself; a file system cannot make more of it. */
const MAX_STEPS = 8;
