import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { timerName, timerPath } from '../../location/update-timer.ts';
import { isFileError } from '../../system/error-code.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { ProgramFailed } from '../../system/run-program.ts';
import { crontabLine } from './crontab-line.ts';
import type { Run, Scheduler } from './scheduler.ts';
import { outputOf } from './scheduler-output.ts';
import { serviceText, timerText } from './systemd-units.ts';
import { TimerFailed } from './timer-failed.ts';

/** A timer of the user's own systemd. */
export const systemd: Scheduler = {
  files: (job, host) => {
    const [service = '', timer = ''] = paths(host);
    return [
      { path: service, bytes: Buffer.from(serviceText(job)) },
      { path: timer, bytes: Buffer.from(timerText()) },
    ];
  },
  async check(job, _host, run) {
    if (!(await hasManager(run))) throw new TimerFailed('no-user-manager', { crontabLine: crontabLine(job) });
  },
  async enable(_host, run) {
    await outputOf(run, systemctl(), ['--user', 'daemon-reload']);
    await outputOf(run, systemctl(), ['--user', 'enable', '--now', timerUnit]);
  },
  async disable(_host, run) {
    if (!(await hasManager(run))) return;
    await outputOf(run, systemctl(), ['--user', 'disable', '--now', timerUnit]);
    // A run that failed waits for its next try.
    await run(systemctl(), ['--user', 'stop', `${timerName}.service`]);
    // The time of its last run, which Persistent= keeps; systemd before 243 has no such command.
    await run(systemctl(), ['--user', 'clean', '--what=state', timerUnit]);
  },
  async forget(_host, run) {
    if (await hasManager(run)) await outputOf(run, systemctl(), ['--user', 'daemon-reload']);
  },
  async nextRunAtMs(run) {
    if (!(await hasManager(run))) return null;
    const show = ['--user', 'show', '--property=NextElapseUSecRealtime', '--value', '--timestamp=utc', timerUnit];
    return parseTimestamp((await run(systemctl(), show)).stdout);
  },
  commands: () => ['systemctl --user daemon-reload', `systemctl --user enable --now ${timerUnit}`],
  paths: (host) => [...paths(host), wanted(host)],
  folders: (host) => {
    const units = dirname(timerPath(host));
    return [dirname(wanted(host)), units, dirname(units)];
  },
};

const timerUnit = `${timerName}.timer`;

function paths(host: HostPlatform): string[] {
  const timer = timerPath(host);
  return [join(dirname(timer), `${timerName}.service`), timer];
}

/** The link that `systemctl enable` makes; without a manager it is ours to remove. */
export const wanted = (host: HostPlatform): string => join(dirname(timerPath(host)), 'timers.target.wants', timerUnit);

/** Not where this computer has another init, nor in a session that did not begin with a login (su, some of ssh, cron). */
async function hasManager(run: Run): Promise<boolean> {
  try {
    return (await run(systemctl(), ['--user', 'show', '--property=Version'])).exitStatus === 0;
  } catch (error) {
    if (error instanceof ProgramFailed) return false;
    throw error;
  }
}

/** Where distributions have it; NixOS has the last one only. */
function systemctl(): string {
  return places.find(isThere) ?? '/usr/bin/systemctl';
}

const places = ['/usr/bin/systemctl', '/bin/systemctl', '/run/current-system/sw/bin/systemctl'];

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

/** As systemd 247 and later print it: `Mon 2026-11-30 06:29:06 UTC`. */
export function parseTimestamp(text: string): number | null {
  const [, day, time] = /^\w{3} (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC\s*$/.exec(text) ?? [];
  return day === undefined ? null : Date.parse(`${day}T${time}Z`);
}
