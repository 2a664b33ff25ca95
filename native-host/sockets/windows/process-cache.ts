import { win32 } from 'node:path';
import type { Socket } from '../socket.ts';
import { userName } from './user-name.ts';
import type { WindowsProcess } from './read-process.ts';

/** What a process gives to the sockets that it holds. */
export type Program = Pick<Socket, 'pid' | 'processName' | 'executable' | 'owner'>;

/** Tells processes by their number. */
export type ProcessCache = {
  /** A new look: what was read of a process before is read again when it is asked for. */
  begin(): void;
  /** The process that has this number now. */
  programOf(pid: number): Program;
};

/** The questions about processes that the system answers; see read-process and list-processes. */
export type ProcessReads = {
  read(pid: number, known: WindowsProcess | null): WindowsProcess | null;
  list(): Map<number, string>;
};

/**
 * Remembers processes, so that one is asked for at most once a look, and read whole only once: whether it is still the
 * same is seen by when it was started. The list of all processes costs milliseconds, and is made only for a process
 * that may not be opened.
 */
export function createProcessCache(answers: ProcessReads, self: { sid: string | null; name: string }): ProcessCache {
  const known = new Map<number, WindowsProcess>();
  const programs = new Map<number, Program>();
  let names: Map<number, string> | null = null;

  function ask(pid: number): Program {
    const process = answers.read(pid, known.get(pid) ?? null);
    if (process === null) {
      known.delete(pid);
      names ??= answers.list();
      return { pid, processName: names.get(pid) ?? null, executable: null, owner: null };
    }
    known.set(pid, process);
    const { executable, userSid } = process;
    if (executable === null) names ??= answers.list();
    return {
      pid,
      processName: executable === null ? (names?.get(pid) ?? null) : win32.basename(executable),
      executable,
      owner: userSid === null ? null : userName(userSid, self),
    };
  }

  return {
    begin() {
      programs.clear();
      names = null;
      if (known.size > MAX_KNOWN) known.clear();
    },
    programOf(pid) {
      const program = programs.get(pid) ?? ask(pid);
      programs.set(pid, program);
      return program;
    },
  };
}

/** Processes that ended are in the memory too; with more than so many it begins anew. */
const MAX_KNOWN = 2000;
