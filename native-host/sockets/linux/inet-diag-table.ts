import type { NetlinkBytes } from '../../system/linux/netlink.ts';
import type { OwnerFinder } from './owner-finder.ts';
import { cookieOf, parseInetDiag, updateInetDiag } from './parse-inet-diag.ts';
import type { InetDiagSocket } from './parse-inet-diag.ts';

/** What one look at the table changed. */
export type InetDiagChanges = {
  look: number;
  opened: InetDiagSocket[];
  changed: Set<InetDiagSocket>;
  closed: InetDiagSocket[];
};

export type InetDiagTable = {
  begin(): void;
  /** Takes one row of the dump. */
  take(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): void;
  /** Ends the look: what was known and did not come again is closed. */
  end(): InetDiagChanges;
};

/**
 * Every socket by its cookie, updated in place from dump to dump: one Map for good, one object for a socket's life.
 *
 * The finder of owners is told which sockets need one and which inodes are free again. A socket whose inode turns 0
 * stays in the table (TIME_WAIT lasts a minute), but its descriptor number is free from that moment on.
 */
export function createInetDiagTable(owners: Pick<OwnerFinder<InetDiagSocket>, 'want' | 'release'>): InetDiagTable {
  const sockets = new Map<number, InetDiagSocket>();
  let look = 0;
  let met = 0;
  let opened: InetDiagSocket[] = [];
  let changed = new Set<InetDiagSocket>();

  function take(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): void {
    const cookie = cookieOf(bytes, at);
    const socket = sockets.get(cookie);
    if (socket === undefined) {
      add(parseInetDiag(bytes, at, end, protocol));
      return;
    }
    const { inode } = socket;
    if (updateInetDiag(socket, bytes, at, end) && socket.firstLook !== look) changed.add(socket);
    if (socket.inode !== inode) {
      if (inode !== 0) owners.release(inode);
      if (socket.inode !== 0) owners.want(socket);
    }
    if (socket.lastLook === look) return; // it moved within the kernel's table while that was read
    socket.lastLook = look;
    met++;
  }

  function add(socket: InetDiagSocket): void {
    socket.firstLook = look;
    socket.lastLook = look;
    met++;
    sockets.set(socket.cookie, socket);
    opened.push(socket);
    if (socket.inode !== 0) owners.want(socket);
  }

  function removeUnmet(): InetDiagSocket[] {
    if (met === sockets.size) return [];
    const closed: InetDiagSocket[] = [];
    for (const socket of sockets.values()) {
      if (socket.lastLook === look) continue;
      sockets.delete(socket.cookie);
      closed.push(socket);
      if (socket.inode !== 0) owners.release(socket.inode);
    }
    return closed;
  }

  return {
    begin() {
      look++;
      met = 0;
      opened = [];
      changed = new Set();
    },
    take,
    end: () => ({ look, opened, changed, closed: removeUnmet() }),
  };
}
