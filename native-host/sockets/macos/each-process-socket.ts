import type { Libproc } from '../../system/macos/libproc.ts';
import { SocketsUnreadable } from '../socket.ts';
import { parseSocketDescriptors } from './parse-socket-descriptors.ts';
import { parseSocketFdinfo, type KernelSocket } from './parse-socket-fdinfo.ts';

// bsd/sys/proc_info.h
const PROC_ALL_PIDS = 1;
const PROC_PIDLISTFDS = 1;
const PROC_PIDFDSOCKETINFO = 3;

/** Larger than the struct, so that a grown one fails with its size instead of with ENOMEM. */
const FDINFO_ROOM_BYTES = 4096;
const ENOMEM = 12;

/**
 * Passes every TCP and UDP socket of every readable process to `onSocket`, in the order of the process numbers; a socket
 * that several processes hold comes once for each. Unreadable or ended processes and closed descriptors are skipped.
 *
 * @throws {SocketsUnreadable} when the system lists no process, lets none be read or has other structs
 */
export function eachProcessSocket(libproc: Libproc, onSocket: (pid: number, socket: KernelSocket) => void): void {
  const fdinfo = new Uint8Array(FDINFO_ROOM_BYTES);
  let readable = 0;
  let errno = 0;
  for (const pid of listProcesses(libproc)) {
    const descriptors = filled((bytes) => libproc.pidinfo(pid, PROC_PIDLISTFDS, 0, bytes, bytes.length));
    if (descriptors === null) {
      errno = libproc.errno();
      continue;
    }
    readable++;
    for (const descriptor of parseSocketDescriptors(descriptors)) {
      const length = libproc.pidfdinfo(pid, descriptor, PROC_PIDFDSOCKETINFO, fdinfo, fdinfo.length);
      if (length <= 0) {
        if (libproc.errno() === ENOMEM) throw unreadable('proc_pidfdinfo', ENOMEM);
        continue;
      }
      const socket = parseSocketFdinfo(fdinfo, length);
      if (socket !== null) onSocket(pid, socket);
    }
  }
  // Our own process is always readable and has descriptors.
  if (readable === 0) throw unreadable('proc_pidinfo', errno);
}

function listProcesses(libproc: Libproc): number[] {
  const bytes = filled((buffer) => libproc.listpids(PROC_ALL_PIDS, 0, buffer, buffer.length));
  if (bytes === null) throw unreadable('proc_listpids', libproc.errno());
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pids = Array.from({ length: bytes.length >> 2 }, (_, i) => view.getInt32(4 * i, true));
  return pids.sort((a, b) => a - b);
}

let room = new Uint8Array(64 * 1024);
/** Two million descriptors or four million processes. */
const MAX_ROOM_BYTES = 16 * 1024 * 1024;

/**
 * What a call writes into a large enough buffer: a list that fills the buffer completely may have been cut.
 *
 * @returns bytes that are valid until the next call, null when the call fails
 */
function filled(call: (bytes: Uint8Array) => number): Uint8Array | null {
  for (;;) {
    const length = call(room);
    if (length <= 0) return null;
    if (length < room.length || room.length >= MAX_ROOM_BYTES) return room.subarray(0, length);
    room = new Uint8Array(2 * room.length);
  }
}

function unreadable(call: string, errno: number): SocketsUnreadable {
  return new SocketsUnreadable({ source: 'libproc', call, errno });
}
