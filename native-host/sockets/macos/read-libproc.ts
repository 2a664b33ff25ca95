import { loadLibproc, type Libproc } from '../../system/macos/libproc.ts';
import { userName } from '../../system/user-name.ts';
import { createLookChanges } from '../look-changes.ts';
import type { SocketReader } from '../socket.ts';
import { createSocketTable } from '../socket-table.ts';
import { createProcessCache } from './process-cache.ts';
import { eachProcessSocket } from './each-process-socket.ts';

/**
 * Reads the TCP and UDP sockets of the processes that this user may look into, through libproc: an ordinary user's own.
 * Sockets of others, and those that no process holds any more (TIME_WAIT), are not there at all. Never run on a Mac yet.
 *
 * @throws {FfiUnavailable} when libproc cannot be called here
 */
export function openLibprocReader(): SocketReader {
  return createLibprocReader(loadLibproc());
}

/** The same over any libproc, for tests. */
export function createLibprocReader(libproc: Libproc): SocketReader {
  const processes = createProcessCache(libproc, userName);
  const changes = createLookChanges();
  const table = createSocketTable(changes, 'libproc');
  return {
    source: 'libproc',
    look(naming = 'named') {
      table.begin();
      const taken = new Set<string>();
      eachProcessSocket(libproc, (pid, { key, ...socket }) => {
        if (taken.has(key)) return; // inherited: the process that came first has it
        const facts = naming === 'named' ? processes.identify(pid) : NO_FACTS;
        if (facts === null) return; // ended since its descriptors were listed
        taken.add(key);
        table.take(key, { ...socket, pid, ...facts });
      });
      table.end();
      processes.forgetOthers();
      return changes.take([]);
    },
    close: () => undefined,
  };
}

const NO_FACTS = { owner: null, processName: null, executable: null };
