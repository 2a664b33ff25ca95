import { FfiUnavailable } from '../../system/load-koffi.ts';
import { ProgramFailed, runProgram } from '../../system/run-program.ts';
import { systemFile } from '../../system/windows/system-file.ts';
import { createLookChanges } from '../look-changes.ts';
import { createSocketTable, type TableSocket } from '../socket-table.ts';
import { SocketsUnreadable, type SocketReader } from '../socket.ts';
import { openProcessCache } from './open-process-cache.ts';
import { parseNetstat } from './parse-netstat.ts';
import type { ProcessCache } from './process-cache.ts';
import { createTakeRows } from './take-rows.ts';

/**
 * Reads the output of `netstat -ano`: for a Windows where iphlpapi cannot be called or fails the self-test. The state is
 * null where its word is in an unknown language; programs have a name only if Windows' functions can be called.
 *
 * @param printed the output of netstat
 */
export function openNetstatReader(printed = runNetstat): SocketReader {
  const changes = createLookChanges<TableSocket>();
  const takeRows = createTakeRows(createSocketTable(changes, 'netstat'), processCache());
  return {
    source: 'netstat',
    async look(naming = 'named') {
      const { rows, unreadable } = parseNetstat(await printed());
      // There is no Windows without a single socket, but there is a netstat that prints nothing.
      if (rows.length === 0) throw new SocketsUnreadable({ source: 'netstat', rows: 0, unreadable });
      takeRows(rows, naming);
      return changes.take(unreadable > 0 ? [{ code: 'rows-unreadable', source: 'netstat', lines: unreadable }] : []);
    },
    close: () => undefined,
  };
}

function processCache(): ProcessCache {
  try {
    return openProcessCache();
  } catch (error) {
    if (!(error instanceof FfiUnavailable)) throw error;
    return {
      begin: () => undefined,
      programOf: (pid) => ({ pid, processName: null, executable: null, owner: null }),
    };
  }
}

const LIMIT_MS = 10_000;

/**
 * Without -n netstat would ask the network for names. Letters outside ASCII are lost, since its code page differs from
 * computer to computer, but none of the columns that are read has any.
 *
 * @throws {SocketsUnreadable} when it cannot be run, fails, or takes longer than 10 s
 */
async function runNetstat(): Promise<string> {
  const program = systemFile('netstat.exe');
  try {
    const { exitStatus, stdout } = await runProgram(program, ['-ano'], LIMIT_MS);
    if (exitStatus !== 0) throw new SocketsUnreadable({ source: 'netstat', program, exitStatus });
    return stdout;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    throw new SocketsUnreadable({ source: 'netstat', ...error.facts }, error);
  }
}
