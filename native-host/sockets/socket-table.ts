import type { LookChanges } from './look-changes.ts';
import { unknownFields, type Socket } from './socket.ts';

/** One row of a table that the system returns in full at each look. */
export type SocketRow = Pick<
  Socket,
  | 'protocol'
  | 'family'
  | 'localAddress'
  | 'localPort'
  | 'remoteAddress'
  | 'remotePort'
  | 'state'
  | 'owner'
  | 'pid'
  | 'processName'
  | 'executable'
> &
  Partial<Pick<Socket, 'service' | 'namespace'>>;

export type TableSocket = Socket & { lastLook: number; lastRow: SocketRow };

export type SocketTable = {
  begin(): void;
  /**
   * Takes one row; `key` identifies its socket for as long as it lives. A row that is the same object as at the previous
   * look counts as unchanged.
   */
  take(key: string, row: SocketRow): void;
  /** Ends a complete look: sockets that had no row in it are closed. */
  end(): void;
};

/**
 * Sockets by their key, for systems without a kernel identity: one object for the life of a socket, updated in place.
 *
 * @param idPrefix the ids are this and a serial number
 */
export function createSocketTable(changes: LookChanges<TableSocket>, idPrefix: string): SocketTable {
  const sockets = new Map<string, TableSocket>();
  let look = 0;
  let serial = 0;
  return {
    begin() {
      look++;
    },
    take(key, row) {
      const socket = sockets.get(key);
      if (socket === undefined) {
        const opened = newSocket(`${idPrefix}-${++serial}`, row, look);
        sockets.set(key, opened);
        changes.open(opened);
        return;
      }
      socket.lastLook = look;
      if (socket.lastRow === row) return;
      socket.lastRow = row;
      if (!differs(socket, row)) return;
      Object.assign(socket, row);
      changes.change(socket);
    },
    end() {
      for (const [key, socket] of sockets) {
        if (socket.lastLook === look) continue;
        sockets.delete(key);
        changes.close(socket);
      }
    },
  };
}

function differs(socket: TableSocket, row: SocketRow): boolean {
  return Object.entries(row).some(([field, value]) => Reflect.get(socket, field) !== value);
}

function newSocket(id: string, row: SocketRow, lastLook: number): TableSocket {
  return {
    ...unknownFields,
    ...row,
    id,
    lastLook,
    lastRow: row,
  };
}
