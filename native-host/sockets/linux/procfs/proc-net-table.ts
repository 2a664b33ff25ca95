import type { LookChanges } from '../../look-changes.ts';
import type { OwnerFinder } from '../owners/owner-finder.ts';
import type { ProcNetRow } from './parse-proc-net.ts';
import { isSuccessor, keyOf, newProcNetSocket, type ProcNetSocket } from './proc-net-socket.ts';

export type ProcNetTable = {
  begin(): void;
  take(row: ProcNetRow, protocol: 'tcp' | 'udp'): void;
  /** @returns how many sockets this look missed that may reappear */
  end(): number;
  /** Closes all sockets. */
  clear(): void;
};

/** The namespace of the table's sockets, and their ids. */
export type ProcNetOrigin = { namespace: string | null; nextId: () => string };

/** A socket counts as closed after so many consecutive looks without it. */
const MISSES_TO_CLOSE = 2;

/**
 * Sockets from the text tables, which have no cookie and are not read atomically: a row may appear twice or be skipped
 * while sockets open and close. So a socket is identified by its endpoints, and by its inode when those change, and one
 * look without it proves nothing.
 */
export function createProcNetTable(
  changes: LookChanges<ProcNetSocket>,
  owners: Pick<OwnerFinder<ProcNetSocket>, 'want' | 'release'>,
  origin: ProcNetOrigin = ownNamespace(),
): ProcNetTable {
  const sockets = new Map<string, ProcNetSocket>();
  const held = new Map<number, ProcNetSocket>();
  let look = 0;

  function add(key: string, row: ProcNetRow, protocol: 'tcp' | 'udp'): void {
    const socket = newProcNetSocket(
      { id: origin.nextId(), namespace: origin.namespace, key, protocol, lastLook: look },
      row,
    );
    sockets.set(key, socket);
    changes.open(socket);
    hold(socket);
  }

  function hold(socket: ProcNetSocket): void {
    if (socket.inode === 0) return;
    held.set(socket.inode, socket);
    owners.want(socket);
  }

  function release({ inode }: ProcNetSocket): void {
    if (inode === 0) return;
    held.delete(inode);
    owners.release(inode);
  }

  function update(socket: ProcNetSocket, row: ProcNetRow): void {
    socket.lastLook = look;
    if (socket.inode !== row.inode) {
      release(socket);
      socket.inode = row.inode;
      socket.uid = row.uid;
      hold(socket);
    } else if (socket.state === row.state) return;
    socket.state = row.state;
    changes.change(socket);
  }

  /** A bound socket that connects gets other endpoints and remains the same socket. */
  function move(socket: ProcNetSocket, key: string, row: ProcNetRow): void {
    sockets.delete(socket.key);
    sockets.set(key, socket);
    Object.assign(socket, row, { key, lastLook: look });
    changes.change(socket);
  }

  function remove(socket: ProcNetSocket): void {
    sockets.delete(socket.key);
    changes.close(socket);
    release(socket);
  }

  return {
    begin() {
      look++;
    },
    take(row, protocol) {
      const key = keyOf(row, protocol);
      const socket = sockets.get(key);
      const moved = held.get(row.inode);
      if (socket !== undefined && !isSuccessor(row, socket)) {
        update(socket, row);
        return;
      }
      if (socket !== undefined) remove(socket);
      if (moved !== undefined && moved !== socket && moved.protocol === protocol) move(moved, key, row);
      else add(key, row, protocol);
    },
    end() {
      let missed = 0;
      for (const socket of sockets.values()) {
        if (look - socket.lastLook >= MISSES_TO_CLOSE) remove(socket);
        else if (socket.lastLook !== look) missed++;
      }
      return missed;
    },
    clear() {
      for (const socket of sockets.values()) remove(socket);
    },
  };
}

function ownNamespace(): ProcNetOrigin {
  let serial = 0;
  return { namespace: null, nextId: () => `proc-${++serial}` };
}
