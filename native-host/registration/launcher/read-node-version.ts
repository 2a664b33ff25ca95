import { ProgramFailed, runProgram } from '../../system/run-program.ts';
import { isExecutable } from '../files/file-kind.ts';
import { parseNodeVersion, type NodeVersion } from './suitable-node.ts';

/** Node prints its version before it starts anything: some milliseconds, unless a version manager's shim asks a server. */
const LIMIT_MS = 5000;

/** The version of a Node executable; null where there is none, or it does not run. */
export async function readNodeVersion(path: string): Promise<NodeVersion | null> {
  if (!(await isExecutable(path))) return null;
  try {
    const { exitStatus, stdout } = await runProgram(path, ['-v'], LIMIT_MS, { NODE_OPTIONS: '' });
    return exitStatus === 0 ? parseNodeVersion(stdout) : null;
  } catch (error) {
    if (error instanceof ProgramFailed) return null;
    throw error;
  }
}
