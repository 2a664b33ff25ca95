import { isAbsolute } from 'node:path';
import { programScript } from '../../program-files.ts';
import { installedLauncher } from '../../registration/launcher/installed-launcher.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import type { TimerJob } from './scheduler.ts';
import { TimerFailed } from './timer-failed.ts';

export type TimerOptions = {
  /** GeoLite2 by an account with MaxMind, instead of DB-IP Lite. */
  readonly maxmind: boolean;
};

/**
 * What the timer runs: the installed program, by its launcher.
 *
 * @throws {TimerFailed} when no program is installed
 */
export async function timerJob(host: HostPlatform, { maxmind }: TimerOptions): Promise<TimerJob> {
  const launcher = await installedLauncher(host, programScript);
  if (launcher === null) throw new TimerFailed('not-installed');
  const dataHome = host.system === 'linux' ? (process.env['XDG_DATA_HOME'] ?? '') : '';
  return {
    launcher,
    args: ['database', 'update', ...(maxmind ? ['--maxmind'] : [])],
    dataHome: isAbsolute(dataHome) ? dataHome : null,
  };
}
