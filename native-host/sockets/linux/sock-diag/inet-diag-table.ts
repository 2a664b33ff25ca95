import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import type { LookChanges } from '../../look-changes.ts';
import { isRemainder } from '../is-remainder.ts';
import { createUnpairedSockets } from './unpaired-sockets.ts';
import type { OwnerFinder } from '../owners/owner-finder.ts';
import { parseDestroyed, updateDestroyed } from './parse-destroyed.ts';
import { cookieOf, parseInetDiag, updateInetDiag, type InetDiagSocket } from './parse-inet-diag.ts';

export type InetDiagTable = {
  begin(): void;
  /** Takes one row of a dump, between two looks also of an incomplete one. */
  take(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): void;
  /** Takes the notice that a socket was destroyed. @returns true when that connection was unknown */
  takeNotice(bytes: NetlinkBytes, at: number, end: number): boolean;
  /** Whether a socket was missing from the dump, or only its remainder was in it, and its notice has not arrived yet. */
  awaitsNotice(): boolean;
  /** Ends a complete look: sockets that had no row in it are closed. */
  end(): void;
};

/** For how many looks after a socket was missed, or its remainder seen, its notice may arrive: some are 100 ms late. */
const LOOKS_TO_WAIT = 20;

/**
 * Every socket by its cookie, updated in place from dump to dump: the same Map throughout, one object for a socket's life.
 *
 * The owner finder gets the sockets that need an owner and the inodes that became free. A socket whose inode becomes 0
 * remains in the table (as a remainder for a minute), but its descriptor number is free from then on.
 */
export function createInetDiagTable(
  changes: LookChanges<InetDiagSocket>,
  owners: Pick<OwnerFinder<InetDiagSocket>, 'want' | 'release'>,
): InetDiagTable {
  const sockets = new Map<number, InetDiagSocket>();
  const unpaired = createUnpairedSockets();
  /** Cookies of sockets that were missing from a dump before their notice arrived, with the number of that look. */
  const departed = new Map<number, number>();
  let look = 0;
  let found = 0;

  function add(socket: InetDiagSocket): void {
    sockets.set(socket.cookie, socket);
    changes.open(socket);
    if (socket.inode !== 0) owners.want(socket);
  }

  function markFound(socket: InetDiagSocket): void {
    if (socket.lastLook === look) return; // it moved within the kernel's table while that was read
    socket.lastLook = look;
    found++;
  }

  /** The remainder of a socket that was destroyed before any dump has another cookie than its notice. */
  function addRow(row: InetDiagSocket): void {
    const noticed = isRemainder(row) ? unpaired.takeNoticed(row) : undefined;
    if (noticed === undefined) {
      add(row);
      markFound(row);
      if (isRemainder(row)) unpaired.addDumped(row, look);
      return;
    }
    sockets.delete(noticed.cookie);
    noticed.cookie = row.cookie;
    noticed.state = row.state;
    sockets.set(noticed.cookie, noticed);
    changes.change(noticed);
    markFound(noticed);
  }

  function takeNoticeOfUnknown(bytes: NetlinkBytes, at: number, end: number): boolean {
    const noticed = parseDestroyed(bytes, at, end);
    if (noticed === null) return false;
    const row = unpaired.takeDumped(noticed);
    if (row !== undefined) {
      if (sockets.has(row.cookie)) conclude(row, bytes, at, end);
      return true;
    }
    noticed.isNoticed = true;
    add(noticed);
    markFound(noticed); // noticed during a look: its row may appear only at the next one
    changes.end(noticed);
    unpaired.addNoticed(noticed);
    return true;
  }

  function conclude(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): void {
    socket.isNoticed = true;
    updateDestroyed(socket, bytes, at, end);
    releaseInode(socket);
    changes.end(socket);
  }

  function releaseInode(socket: InetDiagSocket): void {
    if (socket.inode !== 0) owners.release(socket.inode);
    socket.inode = 0;
  }

  return {
    begin() {
      look++;
      found = 0;
    },
    take(bytes, at, end, protocol) {
      const socket = sockets.get(cookieOf(bytes, at));
      if (socket === undefined) {
        addRow(parseInetDiag(bytes, at, end, protocol));
        return;
      }
      const { inode } = socket;
      if (updateInetDiag(socket, bytes, at, end)) changes.change(socket);
      if (socket.inode !== inode) {
        if (inode !== 0) owners.release(inode);
        if (socket.inode !== 0) owners.want(socket);
        changes.change(socket); // it was accepted and has an owner now
      }
      markFound(socket);
    },
    takeNotice(bytes, at, end) {
      const cookie = cookieOf(bytes, at);
      if (departed.delete(cookie)) return false; // already reported as closed
      const known = sockets.get(cookie);
      if (known === undefined) return takeNoticeOfUnknown(bytes, at, end);
      if (isRemainder(known)) unpaired.takeDumped(known); // it was first dumped between its close and its notice
      conclude(known, bytes, at, end);
      return false;
    },
    awaitsNotice() {
      if (unpaired.hasDumpedAt(look)) return true;
      if (found === sockets.size) return false;
      for (const { lastLook, closedAtMs } of sockets.values())
        if (lastLook !== look && closedAtMs === null) return true;
      return false;
    },
    end() {
      for (const [cookie, missedAt] of departed) if (look - missedAt > LOOKS_TO_WAIT) departed.delete(cookie);
      unpaired.forgetDumpedBefore(look - LOOKS_TO_WAIT);
      if (found === sockets.size) return;
      for (const socket of sockets.values()) {
        if (socket.lastLook === look) continue;
        sockets.delete(socket.cookie);
        if (socket.isNoticed) unpaired.forgetNoticed(socket);
        else departed.set(socket.cookie, look);
        changes.close(socket);
        releaseInode(socket);
      }
    },
  };
}
