import { userInfo } from 'node:os';
import { errorCode } from '../../system/error-code.ts';
import { loadProcessFunctions } from '../../system/windows/process-functions.ts';
import { listProcesses } from './list-processes.ts';
import { createProcessCache, type ProcessCache } from './process-cache.ts';
import { readProcess } from './read-process.ts';

/** @throws {FfiUnavailable} when Windows' functions cannot be called */
export function openProcessCache(): ProcessCache {
  const functions = loadProcessFunctions();
  const self = readProcess(functions, process.pid, null);
  return createProcessCache(
    { read: (pid, known) => readProcess(functions, pid, known), list: () => listProcesses(functions) },
    { sid: self?.userSid ?? null, name: ownName() ?? self?.userSid ?? '' },
  );
}

/** Null where Windows has no name for the account; its identifier is then shown. */
function ownName(): string | null {
  try {
    return userInfo().username;
  } catch (error) {
    if (errorCode(error) !== null) return null;
    throw error;
  }
}
