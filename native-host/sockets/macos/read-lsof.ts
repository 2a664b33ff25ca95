import { ProgramFailed, runProgram, type ProgramOutput } from '../../system/run-program.ts';
import { createLookChanges } from '../look-changes.ts';
import { SocketsUnreadable, type SocketReader } from '../socket.ts';
import { createSocketTable } from '../socket-table.ts';
import { LSOF_FIELDS, parseLsof } from './parse-lsof.ts';

/**
 * Reads the sockets of this user's processes with macOS' own lsof: for a Mac where libproc cannot be called or has
 * unknown structs. Each look starts a program.
 *
 * @param path macOS has lsof nowhere else
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
        if (taken.has(key)) continue; // inherited: it belongs to the process that came first
        taken.add(key);
        table.take(key, row);
      }
      table.end();
      return changes.take([]);
    },
    close: () => undefined,
  };
}

/** A network disk whose server is gone can block lsof for minutes. */
const LIMIT_MS = 10_000;
/** No look-up of names (-n) and ports (-P), no warnings (-w). */
const ARGUMENTS = ['-w', '-n', '-P', '-iTCP', '-iUDP', '-F', LSOF_FIELDS];

async function runLsof(path: string): Promise<string> {
  const { stdout, stderr, exitStatus } = await orUnreadable(() =>
    // Otherwise lsof escapes the bytes of names in other scripts than Latin; `UTF-8` is macOS' own locale name.
    runProgram(path, ARGUMENTS, LIMIT_MS, { LC_ALL: '', LC_CTYPE: 'UTF-8' }),
  );
  // Status 1 also means that there was no TCP or no UDP socket.
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
