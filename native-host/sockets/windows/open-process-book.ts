import { userInfo } from 'node:os';
import { errorCode } from '../../system/error-code.ts';
import { loadProcessFunctions } from '../../system/windows/process-functions.ts';
import { listProcesses } from './list-processes.ts';
import { createProcessBook, type ProcessBook } from './process-book.ts';
import { readProcess } from './read-process.ts';

/** The processes of this computer. @throws {FfiUnavailable} when Windows cannot be called */
export function openProcessBook(): ProcessBook {
  const functions = loadProcessFunctions();
  const self = readProcess(functions, process.pid, null);
  return createProcessBook(
    { read: (pid, known) => readProcess(functions, pid, known), list: () => listProcesses(functions) },
    { sid: self?.userSid ?? null, name: ownName() ?? self?.userSid ?? '' },
  );
}

/** Null where Windows has no name for the account: the identifier is then what is known. */
function ownName(): string | null {
  try {
    return userInfo().username;
  } catch (error) {
    if (errorCode(error) !== null) return null;
    throw error;
  }
}
