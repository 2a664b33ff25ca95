import type { TimerJob } from './scheduler.ts';

/**
 * A line of crontab(5) that runs the job each Monday at noon; null where the path cannot stand in one line. A percent sign
 * ends the command unless a backslash precedes it, also between the shell's quotes.
 */
export function crontabLine({ launcher, args, dataHome }: TimerJob): string | null {
  const words = [
    ...(dataHome === null ? [] : [`XDG_DATA_HOME=${quoted(dataHome)}`]),
    '/bin/sh',
    ...[launcher, ...args].map((arg) => (/^[\w./-]+$/.test(arg) ? arg : quoted(arg))),
  ];
  const command = words.join(' ').replaceAll('%', String.raw`\%`);
  return /[\r\n]/.test(command) ? null : `0 12 * * 1 ${command}`;
}

/** For a POSIX shell (XCU 2.2.2). */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
