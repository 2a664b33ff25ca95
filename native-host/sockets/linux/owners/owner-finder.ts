import { identify, newProcess, probe, walk, type KnownProcess } from './known-process.ts';
import { createOwnerIndex, type OwnerIndex } from './owner-index.ts';
import type { HeldSocket } from './held-socket.ts';
import { listProcesses, userOf } from '../process-files.ts';
import { detailsOr, DetailsUnreadable } from '../../../system/details-unreadable.ts';

export type OwnerFinder<S extends HeldSocket> = Pick<OwnerIndex<S>, 'want' | 'release'> & {
  /** Finds owners and writes them into the sockets. */
  resolve(): Found<S>;
};

/**
 * The sockets whose owner changed, how many have a hidden one, and what stopped the search. A search that was stopped
 * proves nothing: owners known before remain, and it goes on at the next look.
 */
type Found<S> = { named: S[]; hidden: number; failure: DetailsUnreadable | null };

/** A walk over all processes costs tens of milliseconds. */
const WALK_PAUSE_MS = 900;
const SWEEP_PAUSE_MS = 5000;

/**
 * Finds the process behind a socket's inode.
 *
 * The only way is to read the links `/proc/PID/fd/N`, some 3.4 µs each, and a desktop has thousands. So results are
 * cached, and a new socket is searched first where it most likely is: in the processes that own sockets already, at
 * descriptors that just became free; then in new processes; and only then everywhere.
 *
 * @param listPids every process, the likeliest owners first
 */
export function createOwnerFinder<S extends HeldSocket>(listPids = listProcesses): OwnerFinder<S> {
  const processes = new Map<number, KnownProcess>();
  const index = createOwnerIndex<S>();
  let walkedAtMs = -Infinity;
  let sweptAtMs = performance.now();

  const isFound = (): boolean => index.wantedCount() === 0;

  /** Whether a process that this user may read can hold a wanted socket. */
  const mayBeFound = (): boolean => !isFound() && (isRoot() || index.wantedUids().has(process.geteuid?.() ?? -1));

  function searchOwningProcesses(): void {
    const uids = index.wantedUids();
    const owning = [...processes.values()].filter((process) => process.lastFound > 0 && uids.has(process.uid));
    // A process that just closed a socket is likely to open the next.
    for (const process of owning.sort(
      (a, b) => Math.sign(b.freed.size) - Math.sign(a.freed.size) || byLastFound(a, b),
    )) {
      if (isFound()) return;
      probe(process, index.take, isFound);
    }
  }

  function searchNewProcesses(pids: number[]): void {
    for (const pid of pids) {
      if (processes.has(pid)) continue;
      const uid = userOf(pid);
      if (uid === null) continue;
      const process = newProcess(pid, uid);
      processes.set(pid, process);
      search(process, () => false);
      if (isFound()) return;
    }
  }

  function searchKnownProcesses(searchedAlready: Set<KnownProcess>): void {
    const uids = index.wantedUids();
    // Root may read every process, and a process may hold sockets created under another user.
    const isCandidate = (process: KnownProcess): boolean => isRoot() || uids.has(process.uid);
    for (const process of [...processes.values()].filter(isCandidate).sort(byLastFound)) {
      if (isFound()) return;
      if (!searchedAlready.has(process)) search(process, index.isHeld);
    }
  }

  function search(process: KnownProcess, isTrusted: (inode: number) => boolean): void {
    if (process.hidden || walk(process, isTrusted, index.take)) return;
    processes.delete(process.pid);
    index.forget(process);
  }

  function searchEverywhere(): void {
    const known = new Set(processes.values());
    searchNewProcesses(listPids());
    if (isFound()) return;
    searchKnownProcesses(new Set([...processes.values()].filter((process) => !known.has(process))));
    index.countFruitlessWalk();
  }

  /** Forgets processes that ended or whose number was reused, and renames those that run another program now. */
  function sweep(): void {
    const running = new Set(listPids());
    for (const process of processes.values()) {
      const { identity } = process;
      if (identity === null) {
        // It never owned a socket: drop it once it ended, or where it was unreadable and its number may be reused.
        if (process.hidden || !running.has(process.pid)) processes.delete(process.pid);
        continue;
      }
      const now = identify(process.pid);
      if (now?.startTicks !== identity.startTicks) {
        processes.delete(process.pid);
        index.forget(process);
      } else if (
        now.executable !== identity.executable ||
        now.service !== identity.service ||
        now.processName !== identity.processName
      ) {
        process.identity = now;
        index.rename(process);
      }
    }
  }

  function findAll(): void {
    const nowMs = performance.now();
    if (processes.size > 0 && nowMs - sweptAtMs > SWEEP_PAUSE_MS) {
      sweptAtMs = nowMs;
      sweep();
    }
    if (!isFound()) searchOwningProcesses();
    if (!isFound() && nowMs - walkedAtMs > WALK_PAUSE_MS) {
      walkedAtMs = nowMs;
      searchEverywhere();
    } else if (mayBeFound()) {
      searchNewProcesses(listPids()); // no pause needed: each process is searched only once
    }
    index.nameByGroup();
  }

  return {
    want: index.want,
    release: index.release,
    resolve() {
      const found = detailsOr(findAll);
      const failure = found instanceof DetailsUnreadable ? found : null;
      return { named: index.takeNamed(), hidden: index.hiddenCount(), failure };
    },
  };
}

/** The process whose socket was found last is the likeliest to have opened the next. */
const byLastFound = (a: KnownProcess, b: KnownProcess): number => b.lastFound - a.lastFound;

const isRoot = (): boolean => process.geteuid?.() === 0;
