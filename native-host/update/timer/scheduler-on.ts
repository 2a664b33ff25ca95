import type { System } from '../../system/host-platform.ts';
import { runProgram } from '../../system/run-program.ts';
import { launchd } from './launchd.ts';
import type { Run, Scheduler } from './scheduler.ts';
import { systemd } from './systemd.ts';
import { taskScheduler } from './task-scheduler.ts';

export const schedulerOn: Readonly<Record<System, Scheduler>> = {
  linux: systemd,
  macos: launchd,
  windows: taskScheduler,
};

/** Starting a timer takes a moment; a user's systemd that hangs must not hold up `tapmap uninstall`. */
export const runOfSystem: Run = (path, args) => runProgram(path, args, 30_000);
