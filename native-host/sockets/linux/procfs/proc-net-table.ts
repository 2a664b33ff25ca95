import type { LookChanges } from '../../look-changes.ts';
import type { OwnerFinder } from '../owners/owner-finder.ts';
import type { ProcNetRow } from './parse-proc-net.ts';
import { isSuccessor, keyOf, newProcNetSocket, type ProcNetSocket } from './proc-net-socket.ts';

export type ProcNetTable = {
  begin(): void;
  take(row: ProcNetRow, protocol: 'tcp' | 'udp'): void;
  /** @returns how many sockets this look missed that may come again */
  end(): number;
  /** Nothing is there any more. */
  clear(): void;
};

/** Whose sockets the table holds, and what gives each its id. */
export type ProcNetPlace = { namespace: string | null; nextId: () => string };

/** Looks in a row that must miss a socket before it counts as closed. */
const MISSES_TO_CLOSE = 2;

/**
 * Sockets from the text tables, which have no cookie and are not read in one piece: a row may come twice or be skipped
 * while sockets open and close. So a socket is known by its endpoints, and by its inode when those change, and one look
 * without it proves nothing.
 */
export function createProcNetTable(
  changes: LookChanges<ProcNetSocket>,
  owners: Pick<OwnerFinder<ProcNetSocket>, 'want' | 'release'>,
  place: ProcNetPlace = ownNamespace(),
): ProcNetTable {
  const sockets = new Map<string, ProcNetSocket>();
  const held = new Map<number, ProcNetSocket>();
  let look = 0;

  function add(key: string, row: ProcNetRow, protocol: 'tcp' | 'udp'): void {
    const socket = newProcNetSocket(
      { id: place.nextId(), namespace: place.namespace, key, protocol, lastLook: look },
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
    if (socket.state !== row.state) {
      socket.state = row.state;
      changes.change(socket);
    }
    if (socket.inode === row.inode) return;
    release(socket);
    socket.inode = row.inode;
    socket.uid = row.uid;
    hold(socket);
  }

  /** A bound socket that connects has other endpoints and is the same. */
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

function ownNamespace(): ProcNetPlace {
  let serial = 0;
  return { namespace: null, nextId: () => `proc-${++serial}` };
}
