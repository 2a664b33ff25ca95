import { loadLibproc, type Libproc } from '../../system/macos/libproc.ts';
import { userName } from '../../system/user-name.ts';
import { createLookChanges } from '../look-changes.ts';
import type { SocketReader } from '../socket.ts';
import { createSocketTable } from '../socket-table.ts';
import { createProcessCache } from './process-cache.ts';
import { eachProcessSocket } from './each-process-socket.ts';

/**
 * Reads the TCP and UDP sockets of the processes that this user may read, for an ordinary user its own, through libproc.
 * Other users' sockets, and those that no process holds any more (TIME_WAIT), are missing. Never run on a Mac yet.
 *
 * @throws {FfiUnavailable} when libproc cannot be called here
 */
export function openLibprocReader(): SocketReader {
  return createLibprocReader(loadLibproc());
}

/** With a replaceable libproc, for tests. */
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
        if (taken.has(key)) return; // inherited: it belongs to the process that came first
        const facts = naming === 'named' ? processes.identify(pid) : NO_FACTS;
        if (facts === null) return; // the process ended after its descriptors were listed
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
