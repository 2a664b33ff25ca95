import { listProcesses } from '../../../native-host/sockets/windows/list-processes.ts';
import { readProcess } from '../../../native-host/sockets/windows/read-process.ts';
import { loadProcessFunctions } from '../../../native-host/system/windows/process-functions.ts';
import { respond } from './respond.ts';

/** What Windows reports about this process and a nonexistent one, and the list of processes. */
void respond(() => {
  const functions = loadProcessFunctions();
  const self = readProcess(functions, process.pid, null);
  return {
    pid: process.pid,
    executable: process.execPath,
    readExecutable: self?.executable,
    userSid: self?.userSid,
    startErrorMs: self === null ? null : sinceEpochMs(self.startedAt) - (Date.now() - 1000 * process.uptime()),
    isReadOnce: self !== null && readProcess(functions, process.pid, self) === self,
    nonexistent: readProcess(functions, 0x7fff_fffc, null),
    listedName: listProcesses(functions).get(process.pid)?.fileName,
    listedParent: listProcesses(functions).get(process.pid)?.parentPid === process.ppid,
  };
});

/** A FILETIME counts 100 ns since 1601. */
function sinceEpochMs(filetime: bigint): number {
  return Number(filetime / 10_000n) - 11_644_473_600_000;
}
