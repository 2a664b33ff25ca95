import { SocketsUnreadable } from '../socket.ts';
import { cStringText } from './c-string-text.ts';

/** What the kernel knows of a process. */
export type BsdInfo = {
  /** The user whose rights it has. */
  uid: number;
  /** Its name, cut by the kernel to 31 bytes. */
  name: string;
  /** Microseconds since the epoch, as text: tells two processes of one number apart. */
  startedAtUs: string;
};

/** sizeof(struct proc_bsdinfo). */
export const BSD_INFO_BYTES = 136;

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
 * @throws {SocketsUnreadable} when the kernel's struct has another size than the one drawn here
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
    uid: view.getUint32(UID, true),
    name: longName === '' ? cStringText(bytes.subarray(COMM, NAME)) : longName,
    startedAtUs: `${view.getBigUint64(START_SECONDS, true) * 1_000_000n + view.getBigUint64(START_MICROSECONDS, true)}`,
  };
}
