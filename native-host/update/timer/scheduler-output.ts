import { ProgramFailed } from '../../system/run-program.ts';
import type { Run } from './scheduler.ts';
import { TimerFailed } from './timer-failed.ts';

/** What a scheduler's program printed. @throws {TimerFailed} with what it said, when it did not do it */
export async function outputOf(run: Run, path: string, args: string[]): Promise<string> {
  try {
    const { exitStatus, stdout, stderr } = await run(path, args);
    if (exitStatus === 0) return stdout;
    throw new TimerFailed('scheduler-failed', {
      program: path,
      reason: saidBy(stderr, stdout) ?? `exit ${exitStatus}`,
    });
  } catch (error) {
    throw error instanceof ProgramFailed ? schedulerFailed(error) : error;
  }
}

/** The scheduler's program could not be run to its end. */
export function schedulerFailed(error: ProgramFailed): TimerFailed {
  const { program = '', reason = '' } = error.facts;
  return new TimerFailed('scheduler-failed', { program: String(program), reason: String(reason) }, error);
}

/** The first line that says something: programs put their usage after it. */
const saidBy = (...texts: string[]): string | undefined =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, 300);
