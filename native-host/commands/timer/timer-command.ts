import { readHostPlatform, type HostPlatform } from '../../system/host-platform.ts';
import { installTimer } from '../../update/timer/install-timer.ts';
import { removeTimer } from '../../update/timer/remove-timer.ts';
import { schedulerOn } from '../../update/timer/scheduler-on.ts';
import { timerJob } from '../../update/timer/timer-job.ts';
import { printText } from '../terminal/print.ts';
import { timerFailure } from './timer-failure.ts';
import { installedText, planText, removedText } from './timer-text.ts';

export type TimerOptions = { readonly install: boolean; readonly remove: boolean; readonly maxmind: boolean };

/**
 * `tapmap database update --timer [--install|--remove] [--maxmind]`: prints, installs or removes the timer that updates the
 * databases weekly. It contacts nobody; what the timer runs later does.
 */
export async function runTimerCommand(options: TimerOptions): Promise<void> {
  const { install, remove } = options;
  try {
    await printText(await reportOf(readHostPlatform(), options));
  } catch (error) {
    throw timerFailure(error, `tapmap database update --timer${install ? ' --install' : remove ? ' --remove' : ''}`);
  }
}

async function reportOf(host: HostPlatform, { install, remove, maxmind }: TimerOptions): Promise<string> {
  if (remove) return removedText(await removeTimer(host));
  const job = await timerJob(host, { maxmind });
  if (install) return installedText(await installTimer(job, host), maxmind);
  const scheduler = schedulerOn[host.system];
  return planText(scheduler.files(job, host), scheduler.commands(host), maxmind);
}
