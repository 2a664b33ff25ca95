import { ProgramFailed, runProgram, type ProgramOutput } from '../../system/run-program.ts';
import { createLookChanges } from '../look-changes.ts';
import { SocketsUnreadable, type SocketReader } from '../socket.ts';
import { createSocketTable } from '../socket-table.ts';
import { LSOF_FIELDS, parseLsof } from './parse-lsof.ts';

/**
 * Reads the sockets of this user's processes by macOS' own lsof: for a Mac where libproc cannot be called or has other
 * structs than are known. Each look starts a program.
 *
 * @param path where lsof is; macOS has it nowhere else
 */
export function openLsofReader(path = '/usr/sbin/lsof'): SocketReader {
  const changes = createLookChanges();
  const table = createSocketTable(changes, 'lsof');
  return {
    source: 'lsof',
    async look() {
      const rows = parseLsof(await runLsof(path));
      if (rows.length === 0) throw new SocketsUnreadable({ source: 'lsof', reason: 'no socket that can be read' });
      table.begin();
      const taken = new Set<string>();
      for (const { key, ...row } of rows.sort((a, b) => (a.pid ?? 0) - (b.pid ?? 0))) {
        if (taken.has(key)) continue; // inherited: the process that came first has it
        taken.add(key);
        table.take(key, row);
      }
      table.end();
      return changes.take([]);
    },
    close: () => undefined,
  };
}

/** A disk of a server that is gone can hold lsof up for minutes. */
const LIMIT_MS = 10_000;
/** No look-up of names (-n) and ports (-P), no warnings (-w). */
const ARGUMENTS = ['-w', '-n', '-P', '-iTCP', '-iUDP', '-F', LSOF_FIELDS];

async function runLsof(path: string): Promise<string> {
  const { stdout, stderr, exitStatus } = await orUnreadable(() =>
    // Else names in other scripts than Latin come as bytes; `UTF-8` is macOS' own name for this.
    runProgram(path, ARGUMENTS, LIMIT_MS, { LC_ALL: '', LC_CTYPE: 'UTF-8' }),
  );
  // Status 1 also means that some of what was asked for, TCP or UDP, was not found.
  if (stdout === '') {
    throw new SocketsUnreadable({ source: 'lsof', reason: 'no output', exitStatus, said: stderr.trim().slice(0, 200) });
  }
  return stdout;
}

async function orUnreadable(run: () => Promise<ProgramOutput>): Promise<ProgramOutput> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ProgramFailed) throw new SocketsUnreadable({ source: 'lsof', ...error.facts }, error);
    throw error;
  }
}
