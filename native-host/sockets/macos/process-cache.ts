import { basename } from 'node:path';
import type { Libproc } from '../../system/macos/libproc.ts';
import type { SocketRow } from '../socket-table.ts';
import { cutName } from '../cut-name.ts';
import { readProcessInfo, readProcessPath } from './read-process-info.ts';

/** What a connection shows of the process that holds it. */
export type ProcessFacts = Pick<SocketRow, 'owner' | 'processName' | 'executable'>;

export type ProcessCache = {
  /** Null for a process that has ended. @throws {SocketsUnreadable} when the kernel's struct has another size */
  identify(pid: number): ProcessFacts | null;
  /** Forgets the processes that were not identified since the last call. */
  forgetOthers(): void;
};

/**
 * Identifies processes. One call for each process and look detects a reused number and another program started in the
 * same process (exec).
 *
 * @param userName the name of a user by number
 */
export function createProcessCache(libproc: Libproc, userName: (uid: number) => string): ProcessCache {
  let known = new Map<number, Entry>();
  let identified = new Map<number, Entry>();

  function read(pid: number): Entry | null {
    const info = readProcessInfo(libproc, pid);
    if (info === null) return null;
    const { uid, name, nameBytes, startedAtUs } = info;
    const identity = `${startedAtUs} ${uid} ${name}`;
    const before = known.get(pid);
    if (before?.identity === identity) return before;
    const executable = readProcessPath(libproc, pid);
    return {
      identity,
      facts: {
        owner: userName(uid),
        processName: executable === null ? (name === '' ? null : cutName(name, nameBytes)) : basename(executable),
        executable,
      },
    };
  }

  return {
    identify(pid) {
      const entry = identified.get(pid) ?? read(pid);
      if (entry === null) return null;
      identified.set(pid, entry);
      return entry.facts;
    },
    forgetOthers() {
      known = identified;
      identified = new Map();
    },
  };
}

type Entry = { identity: string; facts: ProcessFacts };
