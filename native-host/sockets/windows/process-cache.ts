import { win32 } from 'node:path';
import type { Socket } from '../socket.ts';
import type { ProcessEntry } from './parse-process-entry.ts';
import type { WindowsProcess } from './read-process.ts';

/** What a socket shows of its process. */
export type Program = Pick<Socket, 'pid' | 'processName' | 'executable' | 'owner'>;

export type ProcessCache = {
  /** Begins a look: known processes are checked again. */
  begin(): void;
  /** The process that has this number now. */
  programOf(pid: number): Program;
};

/** The system's functions; see read-process.ts and list-processes.ts. */
export type ProcessReads = {
  read(pid: number, known: WindowsProcess | null): WindowsProcess | null;
  list(): Map<number, ProcessEntry>;
};

/**
 * Caches processes, so that each is checked at most once per look and read in full only once: the start time shows
 * whether it is still the same one. The list of all processes costs milliseconds, so it is read only for a process that
 * may not be opened.
 */
export function createProcessCache(reads: ProcessReads, self: { sid: string | null; name: string }): ProcessCache {
  const known = new Map<number, WindowsProcess>();
  const programs = new Map<number, Program>();
  let listed: Map<number, ProcessEntry> | null = null;

  function readProgram(pid: number): Program {
    const process = reads.read(pid, known.get(pid) ?? null);
    if (process === null) {
      known.delete(pid);
      listed ??= reads.list();
      return { pid, processName: listed.get(pid)?.fileName ?? null, executable: null, owner: null };
    }
    known.set(pid, process);
    const { executable, userSid } = process;
    if (executable === null) listed ??= reads.list();
    return {
      pid,
      processName: executable === null ? (listed?.get(pid)?.fileName ?? null) : win32.basename(executable),
      executable,
      owner: userSid === null ? null : userName(userSid, self),
    };
  }

  return {
    begin() {
      programs.clear();
      listed = null;
      if (known.size > MAX_KNOWN) known.clear();
    },
    programOf(pid) {
      const program = programs.get(pid) ?? readProgram(pid);
      programs.set(pid, program);
      return program;
    },
  };
}

/** Ended processes are not removed one by one; beyond so many entries the whole cache is cleared. */
const MAX_KNOWN = 2000;

/** Accounts that are no person, by their well-known security identifiers. */
const SERVICE_USERS: Readonly<Record<string, string>> = {
  'S-1-5-18': 'SYSTEM',
  'S-1-5-19': 'LOCAL SERVICE',
  'S-1-5-20': 'NETWORK SERVICE',
};

/**
 * The name of a user by security identifier; the identifier itself for an unknown one. LookupAccountSid would know more
 * names, but it may ask the network for them, and TapMap sends no packets.
 */
function userName(sid: string, self: { sid: string | null; name: string }): string {
  return sid === self.sid ? self.name : (SERVICE_USERS[sid] ?? sid);
}
