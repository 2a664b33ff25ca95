import { loadProcessFunctions } from '../../system/windows/process-functions.ts';
import type { ReadProcess } from '../browser/process-line.ts';
import { listProcesses } from './list-processes.ts';
import type { ProcessEntry } from './parse-process-entry.ts';
import { readProcess } from './read-process.ts';

/**
 * Only the list of all processes tells the parent of one, and it costs milliseconds: it is read again for a process that
 * it does not have, and after two seconds. What a process runs is read each time.
 *
 * @throws {FfiUnavailable} when Windows' functions cannot be called
 */
export function openWindowsProcesses(): ReadProcess {
  const functions = loadProcessFunctions();
  let listed = new Map<number, ProcessEntry>();
  let listedAtMs = -Infinity;
  return (pid) => {
    if (!listed.has(pid) || performance.now() - listedAtMs > KEPT_MS) {
      listed = listProcesses(functions);
      listedAtMs = performance.now();
    }
    const entry = listed.get(pid);
    if (entry === undefined) return null;
    return { parentPid: entry.parentPid, program: readProcess(functions, pid, null)?.executable ?? entry.fileName };
  };
}

const KEPT_MS = 2000;
