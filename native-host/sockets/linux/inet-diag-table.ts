import type { NetlinkBytes } from '../../system/linux/netlink.ts';
import type { LookChanges } from '../look-changes.ts';
import type { OwnerFinder } from './owner-finder.ts';
import { cookieOf, parseInetDiag, updateInetDiag } from './parse-inet-diag.ts';
import type { InetDiagSocket } from './parse-inet-diag.ts';

export type InetDiagTable = {
  begin(): void;
  /** Takes one row of the dump. */
  take(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): void;
  /** Ends a look that read everything: what was known and did not come again is closed. */
  end(): void;
};

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
  let look = 0;
  let met = 0;

  function add(socket: InetDiagSocket): void {
    socket.lastLook = look;
    met++;
    sockets.set(socket.cookie, socket);
    changes.open(socket);
    if (socket.inode !== 0) owners.want(socket);
  }

  return {
    begin() {
      look++;
      met = 0;
    },
    take(bytes, at, end, protocol) {
      const cookie = cookieOf(bytes, at);
      const socket = sockets.get(cookie);
      if (socket === undefined) {
        add(parseInetDiag(bytes, at, end, protocol));
        return;
      }
      const { inode } = socket;
      if (updateInetDiag(socket, bytes, at, end)) changes.change(socket);
      if (socket.inode !== inode) {
        if (inode !== 0) owners.release(inode);
        if (socket.inode !== 0) owners.want(socket);
      }
      if (socket.lastLook === look) return; // it moved within the kernel's table while that was read
      socket.lastLook = look;
      met++;
    },
    end() {
      if (met === sockets.size) return;
      for (const socket of sockets.values()) {
        if (socket.lastLook === look) continue;
        sockets.delete(socket.cookie);
        changes.close(socket);
        if (socket.inode !== 0) owners.release(socket.inode);
      }
    },
  };
}
