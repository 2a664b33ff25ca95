import { spawnSync } from 'node:child_process';
import { errorCode } from './error-code.ts';
import { ProgramFailed, type ProgramOutput } from './run-program.ts';

/**
 * Runs one of the system's own small programs and waits for it; nothing else happens meanwhile. Without a shell.
 *
 * @param path of the program, absolute
 * @throws {ProgramFailed} when it cannot be started or is still running after `limitMs` (it is ended)
 */
export function runProgramNow(path: string, args: string[], limitMs: number): ProgramOutput {
  const { status, stdout, stderr, error } = spawnSync(path, args, {
    timeout: limitMs,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== null) return { exitStatus: status, stdout, stderr };
  const code = errorCode(error);
  const reason = code === 'ETIMEDOUT' ? `no end within ${limitMs} ms` : (code ?? 'ended by a signal');
  throw new ProgramFailed({ program: path, reason }, error);
}
