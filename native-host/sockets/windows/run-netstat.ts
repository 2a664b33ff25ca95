import { ProgramFailed, runProgram } from '../../system/run-program.ts';
import { systemProgram } from '../../system/windows/system-program.ts';
import { SocketsUnreadable } from '../socket.ts';

/**
 * What `netstat -ano` prints. Letters outside ASCII are lost, since its code page differs from computer to computer, and
 * nothing of what is read has any. Without -n it would ask the network for names.
 *
 * @throws {SocketsUnreadable} when it cannot be run, fails, or takes longer than 10 s
 */
export async function runNetstat(): Promise<string> {
  const program = systemProgram('netstat.exe');
  try {
    const { exitStatus, stdout } = await runProgram(program, ['-ano'], LIMIT_MS);
    if (exitStatus !== 0) throw new SocketsUnreadable({ source: 'netstat', program, exitStatus });
    return stdout;
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    throw new SocketsUnreadable({ source: 'netstat', ...error.facts }, error);
  }
}

const LIMIT_MS = 10_000;
