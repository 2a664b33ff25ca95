import type { Handle, ProcessFunctions } from '../../system/windows/process-functions.ts';
import { parseTokenUser } from './parse-token-user.ts';

export type WindowsProcess = {
  /** In 100 ns since 1601: distinguishes it from a later process with the same number. */
  startedAt: bigint;
  /** Full path; null where the system does not provide it. */
  executable: string | null;
  /** Security identifier of the user it runs as. */
  userSid: string | null;
};

/**
 * Null when the process has ended, and for one of another user or of the system, which an ordinary user may not open.
 *
 * @param known an earlier result for this number: returned unchanged when that process still runs
 */
export function readProcess(
  functions: ProcessFunctions,
  pid: number,
  known: WindowsProcess | null,
): WindowsProcess | null {
  const process = functions.openProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, pid);
  if (process === null) return null;
  try {
    const startedAt = startOf(functions, process);
    if (startedAt === null) return null;
    if (known?.startedAt === startedAt) return known;
    return { startedAt, executable: pathOf(functions, process), userSid: userOf(functions, process) };
  } finally {
    functions.closeHandle(process);
  }
}

// processthreadsapi.h, winnt.h
const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
const TOKEN_QUERY = 0x8;
/** The longest path in Windows has 32,767 units. */
const MAX_PATH_UNITS = 32_768;

const times = Array.from({ length: 4 }, () => new Uint8Array(8));
const path = new Uint8Array(2 * MAX_PATH_UNITS);

function startOf(functions: ProcessFunctions, process: Handle): bigint | null {
  const [creation = new Uint8Array(8), exit = creation, kernel = creation, user = creation] = times;
  if (functions.getProcessTimes(process, creation, exit, kernel, user) === 0) return null;
  return new DataView(creation.buffer).getBigUint64(0, true);
}

function pathOf(functions: ProcessFunctions, process: Handle): string | null {
  const units: [number] = [MAX_PATH_UNITS];
  if (functions.queryFullProcessImageName(process, 0, path, units) === 0) return null;
  return new TextDecoder('utf-16le').decode(path.subarray(0, 2 * units[0]));
}

function userOf(functions: ProcessFunctions, process: Handle): string | null {
  const token: [Handle] = [null];
  if (functions.openProcessToken(process, TOKEN_QUERY, token) === 0) return null;
  try {
    const user = functions.tokenUser(token[0]);
    return user === null ? null : parseTokenUser(user.bytes, user.baseAddress);
  } finally {
    functions.closeHandle(token[0]);
  }
}
