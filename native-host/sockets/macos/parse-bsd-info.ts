import { SocketsUnreadable } from '../socket.ts';

export type BsdInfo = {
  /** The process that started it, or the one that took over from that. */
  parentPid: number;
  /** The effective user. */
  uid: number;
  /** Cut by the kernel to so many bytes. */
  name: string;
  nameBytes: 31 | 15;
  /** Microseconds since the epoch, as text: distinguishes two processes that had the same number. */
  startedAtUs: string;
};

/** sizeof(struct proc_bsdinfo). */
export const BSD_INFO_BYTES = 136;

const PARENT = 16;
const UID = 20;
const COMM = 48;
const NAME = 64;
const FILES = 96;
const START_SECONDS = 120;
const START_MICROSECONDS = 128;

/**
 * A process as PROC_PIDTBSDINFO describes it: struct proc_bsdinfo (bsd/sys/proc_info.h of xnu), little-endian.
 *
 *     0       4        8         12    16     20    24        48        64        96           120         128       136
 *     | flags | status | xstatus | pid | ppid | uid | gid …   | comm 16 | name 32 | files, …   | start s   | start µs |
 *
 * @param length how many bytes the kernel says it wrote
 * @throws {SocketsUnreadable} when the kernel's struct has another size than this one
 */
export function parseBsdInfo(bytes: Uint8Array, length: number): BsdInfo {
  if (length !== BSD_INFO_BYTES || bytes.length < BSD_INFO_BYTES) {
    throw new SocketsUnreadable({
      source: 'libproc',
      call: 'proc_pidinfo',
      reason: 'struct proc_bsdinfo has another size',
      bytes: Math.min(length, bytes.length),
      expectedBytes: BSD_INFO_BYTES,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const longName = cStringText(bytes.subarray(NAME, FILES));
  return {
    parentPid: view.getUint32(PARENT, true),
    uid: view.getUint32(UID, true),
    ...(longName === ''
      ? { name: cStringText(bytes.subarray(COMM, NAME)), nameBytes: 15 }
      : { name: longName, nameBytes: 31 }),
    startedAtUs: `${view.getBigUint64(START_SECONDS, true) * 1_000_000n + view.getBigUint64(START_MICROSECONDS, true)}`,
  };
}

/** The text of a C string: UTF-8 up to the first zero byte, or all of it where there is none. */
export function cStringText(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  return new TextDecoder().decode(zero < 0 ? bytes : bytes.subarray(0, zero));
}
