import type { ProcessFunctions } from '../../system/windows/process-functions.ts';
import { PROCESS_ENTRY_BYTES, parseProcessEntry, type ProcessEntry } from './parse-process-entry.ts';

/**
 * Every process by its number, even those that may not be opened (Toolhelp32). Empty when Windows
 * provides no list; such processes then have no name.
 */
export function listProcesses(functions: ProcessFunctions): Map<number, ProcessEntry> {
  const processes = new Map<number, ProcessEntry>();
  const snapshot = functions.createToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  if (snapshot === null || BigInt.asIntN(64, snapshot) === INVALID_HANDLE_VALUE) return processes;
  try {
    const entry = new Uint8Array(PROCESS_ENTRY_BYTES);
    new DataView(entry.buffer).setUint32(0, PROCESS_ENTRY_BYTES, true);
    let hasEntry = functions.process32First(snapshot, entry);
    while (hasEntry !== 0) {
      const process = parseProcessEntry(entry);
      if (process !== null) processes.set(process.pid, process);
      hasEntry = functions.process32Next(snapshot, entry);
    }
  } finally {
    functions.closeHandle(snapshot);
  }
  return processes;
}

// tlhelp32.h, handleapi.h
const TH32CS_SNAPPROCESS = 2;
const INVALID_HANDLE_VALUE = -1n;
