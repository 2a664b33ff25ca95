import { FfiUnavailable } from '../../system/load-koffi.ts';
import { createLookChanges } from '../look-changes.ts';
import { createSocketTable, type TableSocket } from '../socket-table.ts';
import { SocketsUnreadable, type SocketReader } from '../socket.ts';
import { openProcessCache } from './open-process-cache.ts';
import { parseNetstat } from './parse-netstat.ts';
import type { ProcessCache } from './process-cache.ts';
import { runNetstat } from './run-netstat.ts';
import { createTakeRows } from './take-rows.ts';

/**
 * Reads what `netstat -ano` prints: for a Windows whose calls cannot be made or do not show what is there. The state is
 * null where its word is in a language that is not known; programs have a name only if Windows can be called.
 *
 * @param printed what netstat prints
 */
export function openNetstatReader(printed = runNetstat): SocketReader {
  const changes = createLookChanges<TableSocket>();
  const takeRows = createTakeRows(createSocketTable(changes, 'netstat'), processCache());
  return {
    source: 'netstat',
    async look(naming = 'named') {
      const { rows, unreadable } = parseNetstat(await printed());
      // A Windows without a single socket does not exist, but a netstat that prints nothing does.
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
