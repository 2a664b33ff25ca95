import { CommandFailed } from '../../command-failed.ts';
import { ProgramFailed } from '../../system/run-program.ts';
import { schedulerFailed } from '../../update/timer/scheduler-output.ts';
import { TimerFailed } from '../../update/timer/timer-failed.ts';
import { printableText } from '../printable-text.ts';
import { fileFailure } from '../sentences/file-failure.ts';

/**
 * Turns an error about the timer, or the system's about one of its files, into a message with what failed and what to do.
 * Returns any other error unchanged.
 *
 * @param again the command to run once the cause is fixed
 */
export function timerFailure(error: unknown, again: string): unknown {
  if (error instanceof ProgramFailed) return timerFailure(schedulerFailed(error), again);
  if (!(error instanceof TimerFailed)) return fileFailure(error, again);
  return new CommandFailed(sentenceOf(error, again), { cause: error });
}

function sentenceOf({ failure, facts }: TimerFailed, again: string): string {
  const fact = (name: string): string => printableText(facts[name] ?? '');
  switch (failure) {
    case 'not-installed':
      return `The timer runs the installed program, and TapMap is not installed. Run "tapmap install", then "${again}" again.`;
    case 'no-user-manager':
      return (
        `This session has no systemd of the user ("systemctl --user" does not respond), so no timer was installed. ` +
        (facts['crontabLine'] === null
          ? `Log in to the desktop, or over SSH as yourself, and run "${again}" again.`
          : `Log in as yourself and run "${again}" again, or use cron: run "crontab -e" and add this line:\n\n` +
            `  ${fact('crontabLine')}`)
      );
    case 'not-ours':
      return `The Task Scheduler has a task "${fact('name')}" that is not TapMap's. Nothing was changed. Rename or delete it, then run "${again}" again.`;
    case 'scheduler-failed':
      return `${fact('program')} failed (${fact('reason')}). Fix that, then run "${again}" again.`;
    case 'path-unusable':
      return `The system's scheduler cannot run ${fact('path')}: characters in that path have another meaning to it. Install TapMap in a folder without them, then run "${again}" again.`;
  }
}
