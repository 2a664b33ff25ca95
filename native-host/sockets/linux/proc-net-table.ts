import type { HeldSocket } from './owner-book.ts';
import type { OwnerFinder } from './owner-finder.ts';
import type { ProcNetRow } from './parse-proc-net.ts';

export type ProcNetSocket = HeldSocket & { firstLook: number; lastLook: number };

export type ProcNetChanges = {
  look: number;
  opened: ProcNetSocket[];
  changed: Set<ProcNetSocket>;
  closed: ProcNetSocket[];
};

export type ProcNetTable = {
  begin(): void;
  take(row: ProcNetRow, protocol: 'tcp' | 'udp'): void;
  end(): ProcNetChanges;
};

/** Looks in a row that must miss a socket before it counts as closed. */
const MISSES_TO_CLOSE = 2;

/**
 * Sockets from the text tables, which have no cookie and are not read in one piece: a row may come twice or be skipped
 * while sockets open and close. So a socket is known by its endpoints, an inode that is met twice is one socket, and
 * one look without it proves nothing.
 */
export function createProcNetTable(owners: Pick<OwnerFinder<ProcNetSocket>, 'want' | 'release'>): ProcNetTable {
  const sockets = new Map<string, ProcNetSocket>();
  let look = 0;
  let opened: ProcNetSocket[] = [];
  let changed = new Set<ProcNetSocket>();
  let replaced: ProcNetSocket[] = [];
  let serial = 0;

  function take(row: ProcNetRow, protocol: 'tcp' | 'udp'): void {
    const key = keyOf(row, protocol);
    const socket = sockets.get(key);
    if (socket !== undefined && isSuccessor(row, socket)) {
      remove(key, socket);
      replaced.push(socket);
      add(key, row, protocol);
    } else if (socket === undefined) {
      add(key, row, protocol);
    } else {
      update(socket, row);
    }
  }

  function add(key: string, row: ProcNetRow, protocol: 'tcp' | 'udp'): void {
    const socket = newSocket(`proc-${++serial}`, row, protocol, look);
    sockets.set(key, socket);
    opened.push(socket);
    if (socket.inode !== 0) owners.want(socket);
  }

  function update(socket: ProcNetSocket, row: ProcNetRow): void {
    if (socket.state !== row.state) {
      socket.state = row.state;
      if (socket.firstLook !== look) changed.add(socket);
    }
    if (socket.inode !== row.inode) {
      if (socket.inode !== 0) owners.release(socket.inode);
      socket.inode = row.inode;
      socket.uid = row.uid;
      if (row.inode !== 0) owners.want(socket);
    }
    socket.lastLook = look;
  }

  function remove(key: string, socket: ProcNetSocket): void {
    sockets.delete(key);
    if (socket.inode !== 0) owners.release(socket.inode);
  }

  return {
    begin() {
      look++;
      opened = [];
      changed = new Set();
      replaced = [];
    },
    take,
    end() {
      const closed = replaced;
      for (const [key, socket] of sockets) {
        if (look - socket.lastLook < MISSES_TO_CLOSE) continue;
        remove(key, socket);
        closed.push(socket);
      }
      return { look, opened, changed, closed };
    },
  };
}

/** The same endpoints under another inode, or alive again after TIME_WAIT: a new socket took them over. */
function isSuccessor(row: ProcNetRow, { inode, state }: ProcNetSocket): boolean {
  if (state === 'TIME_WAIT') return row.state !== 'TIME_WAIT';
  return row.inode !== 0 && inode !== 0 && row.inode !== inode;
}

/** Several UDP sockets may share one endpoint (SO_REUSEPORT): only there the inode is part of the name. */
function keyOf(row: ProcNetRow, protocol: 'tcp' | 'udp'): string {
  const endpoints = `${protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress ?? '*'} ${row.remotePort ?? '*'}`;
  return row.remoteAddress === null ? `${endpoints} ${row.inode}` : endpoints;
}

function newSocket(id: string, row: ProcNetRow, protocol: 'tcp' | 'udp', look: number): ProcNetSocket {
  return {
    ...row,
    id,
    protocol,
    owner: null,
    pid: null,
    processName: null,
    executable: null,
    service: null,
    namespace: null,
    rttMs: null,
    minRttMs: null,
    bytesSent: null,
    bytesReceived: null,
    firstLook: look,
    lastLook: look,
  };
}
