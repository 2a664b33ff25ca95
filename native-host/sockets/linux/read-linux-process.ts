import { DetailsUnreadable } from '../../system/details-unreadable.ts';
import type { ProcessLine } from '../browser/process-line.ts';
import { readExecutable, readProcessStat } from './process-files.ts';

/** A process as /proc tells of it; null where it has ended, or /proc cannot be read. */
export function readLinuxProcess(pid: number): ProcessLine | null {
  try {
    const stat = readProcessStat(pid);
    return stat && { parentPid: stat.parentPid, program: readExecutable(pid) ?? stat.name };
  } catch (error) {
    // The look that reads the owners of sockets says so.
    if (!(error instanceof DetailsUnreadable)) throw error;
    return null;
  }
}
