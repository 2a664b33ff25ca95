import { basename } from 'node:path';
import type { Libproc } from '../../system/macos/libproc.ts';
import type { SocketRow } from '../socket-table.ts';
import { cStringText } from './c-string-text.ts';
import { BSD_INFO_BYTES, parseBsdInfo } from './parse-bsd-info.ts';

/** What is shown of the process that holds a socket. */
export type ProcessFacts = Pick<SocketRow, 'owner' | 'processName' | 'executable'>;

export type ProcessCache = {
  /** Null for a process that has ended. @throws {SocketsUnreadable} when the kernel's struct is another one */
  identify(pid: number): ProcessFacts | null;
  /** Forgets the processes that were not asked for since the last call. */
  forgetOthers(): void;
};

// bsd/sys/proc_info.h
const PROC_PIDTBSDINFO = 3;
const PROC_PIDPATHINFO_MAXSIZE = 4096;

/**
 * Who the processes are. One call a process and look tells whether it still is the one that was known, also after a
 * number was used again or another program was started in its place (exec).
 *
 * @param userName the name of a user by number
 */
export function createProcessCache(libproc: Libproc, userName: (uid: number) => string): ProcessCache {
  const infoBytes = new Uint8Array(BSD_INFO_BYTES);
  const pathBytes = new Uint8Array(PROC_PIDPATHINFO_MAXSIZE);
  let known = new Map<number, Page>();
  let asked = new Map<number, Page>();

  function read(pid: number): Page | null {
    const length = libproc.pidinfo(pid, PROC_PIDTBSDINFO, 0, infoBytes, infoBytes.length);
    if (length <= 0) return null;
    const { uid, name, startedAtUs } = parseBsdInfo(infoBytes, length);
    const identity = `${startedAtUs} ${uid} ${name}`;
    const before = known.get(pid);
    if (before?.identity === identity) return before;
    const executable = readPath(pid);
    return {
      identity,
      facts: {
        owner: userName(uid),
        processName: executable === null ? (name === '' ? null : name) : basename(executable),
        executable,
      },
    };
  }

  function readPath(pid: number): string | null {
    const length = libproc.pidpath(pid, pathBytes, pathBytes.length);
    return length > 0 ? cStringText(pathBytes.subarray(0, length)) : null;
  }

  return {
    identify(pid) {
      const page = asked.get(pid) ?? read(pid);
      if (page === null) return null;
      asked.set(pid, page);
      return page.facts;
    },
    forgetOthers() {
      known = asked;
      asked = new Map();
    },
  };
}

type Page = { identity: string; facts: ProcessFacts };
