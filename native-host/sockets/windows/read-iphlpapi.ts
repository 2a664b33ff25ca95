import { loadIphlpapi, type Iphlpapi } from '../../system/windows/iphlpapi.ts';
import { WindowsCallFailed } from '../../system/windows/windows-call-failed.ts';
import { createLookChanges } from '../look-changes.ts';
import { createSocketTable, type TableSocket } from '../socket-table.ts';
import { SocketsUnreadable, type SocketReader } from '../socket.ts';
import { openProcessCache } from './open-process-cache.ts';
import { TableMalformed, parseOwnerPidTable } from './parse-owner-pid-table.ts';
import { createTakeRows } from './take-rows.ts';
import type { WindowsRow } from './windows-row.ts';

/**
 * Reads the tables of iphlpapi, as any user: TCP and UDP of both families with the process of each socket, of all users.
 * They have no round trips, no byte counts, and no remote address for UDP.
 *
 * @throws {FfiUnavailable} when Windows' functions cannot be called
 */
export function openIphlpapiReader(): SocketReader {
  const iphlpapi = loadIphlpapi();
  const changes = createLookChanges<TableSocket>();
  const takeRows = createTakeRows(createSocketTable(changes, 'iphlpapi'), openProcessCache());
  return {
    source: 'iphlpapi',
    look(naming = 'named') {
      // All tables are read before any row is taken: a failure must not close the sockets of the other tables.
      takeRows(
        TABLES.flatMap((table) => readTable(iphlpapi, table)),
        naming,
      );
      return changes.take([]);
    },
    close: () => undefined,
  };
}

type Table = { protocol: 'tcp' | 'udp'; family: 4 | 6 };

const TABLES: readonly Table[] = [
  { protocol: 'tcp', family: 4 },
  { protocol: 'tcp', family: 6 },
  { protocol: 'udp', family: 4 },
  { protocol: 'udp', family: 6 },
];

/** winerror.h; Windows returns it for IPv6 where there is none. */
const ERROR_NOT_SUPPORTED = 50;

function readTable(iphlpapi: Iphlpapi, { protocol, family }: Table): WindowsRow[] {
  try {
    return parseOwnerPidTable(iphlpapi.ownerPidTable(protocol, family), protocol, family);
  } catch (error) {
    if (error instanceof WindowsCallFailed) {
      if (family === 6 && error.code === ERROR_NOT_SUPPORTED) return [];
      throw new SocketsUnreadable({ source: 'iphlpapi', call: error.call, family, code: error.code }, error);
    }
    if (error instanceof TableMalformed) throw new SocketsUnreadable({ source: 'iphlpapi', ...error.facts }, error);
    throw error;
  }
}
