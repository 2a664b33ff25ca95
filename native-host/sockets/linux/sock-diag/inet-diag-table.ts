import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import type { LookChanges } from '../../look-changes.ts';
import { createUnpairedSockets } from './unpaired-sockets.ts';
import type { OwnerFinder } from '../owners/owner-finder.ts';
import { parseDestroyed, updateDestroyed } from './parse-destroyed.ts';
import { cookieOf, parseInetDiag, updateInetDiag, type InetDiagSocket } from './parse-inet-diag.ts';

export type InetDiagTable = {
  begin(): void;
  /** Takes one row of a dump; between two looks also of one that left some out. */
  take(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): void;
  /** Takes the notice that a socket was destroyed. @returns true when nothing was known of that connection */
  hear(bytes: NetlinkBytes, at: number, end: number): boolean;
  /** Whether a socket is gone from the dump whose notice has not come yet. */
  awaitsNotice(): boolean;
  /** Ends a look that read everything: what was known and did not come again is closed. */
  end(): void;
};

/** For how many looks a notice may come after its socket was missed: notices are late by up to some 100 ms. */
const LOOKS_TO_WAIT = 20;

/**
 * Every socket by its cookie, updated in place from dump to dump: one Map for good, one object for a socket's life.
 *
 * The finder of owners is told which sockets need one and which inodes are free again. A socket whose inode turns 0
 * stays in the table (TIME_WAIT lasts a minute), but its descriptor number is free from that moment on.
 */
export function createInetDiagTable(
  changes: LookChanges<InetDiagSocket>,
  owners: Pick<OwnerFinder<InetDiagSocket>, 'want' | 'release'>,
): InetDiagTable {
  const sockets = new Map<number, InetDiagSocket>();
  const unpaired = createUnpairedSockets();
  /** Cookies of sockets that a dump missed before their notice came, by the look that missed them. */
  const departed = new Map<number, number>();
  let look = 0;
  let found = 0;

  function add(socket: InetDiagSocket): void {
    sockets.set(socket.cookie, socket);
    changes.open(socket);
    if (socket.inode !== 0) owners.want(socket);
  }

  function keep(socket: InetDiagSocket): void {
    if (socket.lastLook === look) return; // it moved within the kernel's table while that was read
    socket.lastLook = look;
    found++;
  }

  /** One that was destroyed before any dump met it has another cookie in TIME_WAIT than in its notice. */
  function addRow(row: InetDiagSocket): void {
    const heard = row.state === 'TIME_WAIT' ? unpaired.takeHeard(row) : undefined;
    if (heard === undefined) {
      add(row);
      keep(row);
      if (row.state === 'TIME_WAIT') unpaired.addDumped(row);
      return;
    }
    sockets.delete(heard.cookie);
    heard.cookie = row.cookie;
    heard.state = 'TIME_WAIT';
    sockets.set(heard.cookie, heard);
    changes.change(heard);
    keep(heard);
  }

  function hearOfUnknown(bytes: NetlinkBytes, at: number, end: number): boolean {
    const heard = parseDestroyed(bytes, at, end);
    if (heard === null) return false;
    const row = unpaired.takeDumped(heard);
    if (row !== undefined) {
      conclude(row, bytes, at, end);
      return true;
    }
    add(heard);
    keep(heard); // heard of while a look reads: the row of its TIME_WAIT may come at the next one
    changes.end(heard);
    unpaired.addHeard(heard);
    return true;
  }

  function conclude(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): void {
    updateDestroyed(socket, bytes, at, end);
    invalidate(socket);
    changes.end(socket);
  }

  function invalidate(socket: InetDiagSocket): void {
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
        changes.change(socket); // it was accepted, and is somebody's now
      }
      keep(socket);
    },
    hear(bytes, at, end) {
      const cookie = cookieOf(bytes, at);
      if (departed.delete(cookie)) return false; // told as closed already
      const known = sockets.get(cookie);
      if (known === undefined) return hearOfUnknown(bytes, at, end);
      conclude(known, bytes, at, end);
      return false;
    },
    awaitsNotice() {
      if (found === sockets.size) return false;
      for (const { lastLook, closedAtMs } of sockets.values())
        if (lastLook !== look && closedAtMs === null) return true;
      return false;
    },
    end() {
      for (const [cookie, missedAt] of departed) if (look - missedAt > LOOKS_TO_WAIT) departed.delete(cookie);
      if (found === sockets.size) return;
      for (const socket of sockets.values()) {
        if (socket.lastLook === look) continue;
        sockets.delete(socket.cookie);
        if (socket.closedAtMs === null) departed.set(socket.cookie, look);
        else unpaired.forget(socket);
        changes.close(socket);
        invalidate(socket);
      }
    },
  };
}
