import type { Libproc } from '../../system/macos/libproc.ts';
import { BSD_INFO_BYTES, cStringText, parseBsdInfo, type BsdInfo } from './parse-bsd-info.ts';

// bsd/sys/proc_info.h
const PROC_PIDTBSDINFO = 3;
const PROC_PIDPATHINFO_MAXSIZE = 4096;

const bsdInfoBytes = new Uint8Array(BSD_INFO_BYTES);
const pathBytes = new Uint8Array(PROC_PIDPATHINFO_MAXSIZE);

/** Null for a process that has ended. @throws {SocketsUnreadable} when the kernel's struct has another size */
export function readProcessInfo(libproc: Libproc, pid: number): BsdInfo | null {
  const length = libproc.pidinfo(pid, PROC_PIDTBSDINFO, 0, bsdInfoBytes, bsdInfoBytes.length);
  return length <= 0 ? null : parseBsdInfo(bsdInfoBytes, length);
}

/** The path of its program; null where the system does not tell. */
export function readProcessPath(libproc: Libproc, pid: number): string | null {
  const length = libproc.pidpath(pid, pathBytes, pathBytes.length);
  return length > 0 ? cStringText(pathBytes.subarray(0, length)) : null;
}
