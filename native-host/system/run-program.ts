import { execFile, spawnSync } from 'node:child_process';
import { errorCode } from './error-code.ts';

/** The output of a program that ran to its end. */
export type ProgramOutput = { exitStatus: number; stdout: string; stderr: string };

/** A program could not be started, or did not end in time; `facts` say which and why. */
export class ProgramFailed extends Error {
  readonly facts: Record<string, string | number>;

  constructor(facts: Record<string, string | number>, cause?: unknown) {
    super(`program failed: ${JSON.stringify(facts)}`, { cause });
    this.name = 'ProgramFailed';
    this.facts = facts;
  }
}

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Runs one of the system's own programs, without a shell. An exit status other than 0 is not an error here.
 *
 * @param path of the program, absolute: a name would be searched in folders that others may write to
 * @param environment variables to add to or replace in our own environment
 * @throws {ProgramFailed} when it cannot be started, writes too much or is still running after `limitMs` (it is killed)
 */
export function runProgram(
  path: string,
  args: string[],
  limitMs: number,
  environment: Record<string, string> = {},
): Promise<ProgramOutput> {
  const options = {
    timeout: limitMs,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_BYTES,
    encoding: 'utf8',
    windowsHide: true,
    env: { ...process.env, ...environment },
  } as const;
  return new Promise((resolve, reject) => {
    try {
      execFile(path, args, options, (error, stdout, stderr) => {
        const exitStatus = error === null ? 0 : error.code;
        if (typeof exitStatus === 'number') resolve({ exitStatus, stdout, stderr });
        else reject(new ProgramFailed({ program: path, reason: failureReason(error, limitMs) }, error));
      });
    } catch (error) {
      // Node emits some of the errors with which a program cannot be started, and throws the others.
      const reason = errorCode(error);
      if (reason === null) throw error;
      reject(new ProgramFailed({ program: path, reason }, error));
    }
  });
}

function failureReason(
  error: (Error & { code?: string | number | null; killed?: boolean }) | null,
  limitMs: number,
): string {
  if (typeof error?.code === 'string') return error.code; // ENOENT, EACCES, ERR_CHILD_PROCESS_STDIO_MAXBUFFER
  return error?.killed === true ? `no end within ${limitMs} ms` : 'ended by a signal';
}

/**
 * Runs one of the system's own small programs synchronously, without a shell.
 *
 * @param path of the program, absolute
 * @throws {ProgramFailed} when it cannot be started or is still running after `limitMs` (it is killed)
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
