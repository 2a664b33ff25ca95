import { loadLibproc, type Libproc } from '../../system/macos/libproc.ts';
import { SocketsUnreadable } from '../socket.ts';
import type { ReadProcess } from '../browser/process-line.ts';
import { readProcessInfo, readProcessPath } from './read-process-info.ts';

/** @throws {FfiUnavailable} when libproc cannot be loaded */
export const openMacosProcesses = (libproc: Libproc = loadLibproc()): ReadProcess => {
  return (pid) => {
    try {
      const info = readProcessInfo(libproc, pid);
      return info && { parentPid: info.parentPid, program: readProcessPath(libproc, pid) ?? info.name };
    } catch (error) {
      // A struct of another size: the look that reads the sockets says so.
      if (!(error instanceof SocketsUnreadable)) throw error;
      return null;
    }
  };
};
