import { readLinuxProcess } from '../linux/read-linux-process.ts';
import { openMacosProcesses } from '../macos/open-macos-processes.ts';
import { openWindowsProcesses } from '../windows/open-windows-processes.ts';
import { FfiUnavailable } from '../../system/load-koffi.ts';
import type { ReadProcess } from './process-line.ts';

const SYSTEMS: Partial<Record<NodeJS.Platform, () => ReadProcess>> = {
  linux: () => readLinuxProcess,
  darwin: openMacosProcesses,
  win32: openWindowsProcesses,
};

/** The reader of this system; one that knows no process where there is none, or where it cannot be used. */
export function openProcessReader(): ReadProcess {
  try {
    return SYSTEMS[process.platform]?.() ?? knowsNone;
  } catch (error) {
    if (!(error instanceof FfiUnavailable)) throw error;
    return knowsNone;
  }
}

const knowsNone: ReadProcess = () => null;
