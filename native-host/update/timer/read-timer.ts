import { readTimerFile, timerPath } from '../../location/update-timer.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { ProgramFailed } from '../../system/run-program.ts';
import { runOfSystem, schedulerOn } from './scheduler-on.ts';
import type { Run } from './scheduler.ts';

export type TimerState = {
  /** Whether TapMap's timer is there; false for a file of that name which is not TapMap's. */
  readonly installed: boolean;
  /** Where its file is or would be. */
  readonly path: string;
  /** Milliseconds since the epoch; null where it is not installed, or the system does not say. */
  readonly nextRunAtMs: number | null;
};

/** Whether the weekly timer is installed. @throws the operating system's error when its file cannot be read */
export async function readTimer(host: HostPlatform, run: Run = runOfSystem): Promise<TimerState> {
  const path = timerPath(host);
  const installed = (await readTimerFile(path)) === 'ours';
  return { installed, path, nextRunAtMs: installed ? await nextRun(host, run) : null };
}

async function nextRun({ system }: HostPlatform, run: Run): Promise<number | null> {
  try {
    return await schedulerOn[system].nextRunAtMs(run);
  } catch (error) {
    if (error instanceof ProgramFailed) return null;
    throw error;
  }
}
