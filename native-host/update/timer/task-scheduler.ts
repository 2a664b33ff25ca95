import { timerMark, timerName, timerPath } from '../../location/update-timer.ts';
import { systemFile } from '../../system/windows/system-file.ts';
import { outputOf } from './scheduler-output.ts';
import type { Run, Scheduler } from './scheduler.ts';
import { taskXml } from './task-xml.ts';
import { TimerFailed } from './timer-failed.ts';

/**
 * A task of Windows' Task Scheduler, through its own program.
 *
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/schtasks
 */
export const taskScheduler: Scheduler = {
  files: (job, host) => [{ path: timerPath(host), bytes: Buffer.from(`\ufeff${taskXml(job)}`, 'utf16le') }],
  async check(_job, _host, run) {
    if ((await readTask(run)) === 'other') throw new TimerFailed('not-ours', { name: timerName });
  },
  async enable(host, run) {
    const create = ['/Create', '/TN', timerName, '/XML', timerPath(host)];
    // Only what is known to be ours is replaced.
    await outputOf(run, schtasks(), (await readTask(run)) === 'ours' ? [...create, '/F'] : create);
  },
  async disable(_host, run) {
    const task = await readTask(run);
    if (task === 'ours' || task === 'unknown') await outputOf(run, schtasks(), ['/Delete', '/TN', timerName, '/F']);
  },
  forget: () => Promise.resolve(),
  nextRunAtMs: () => Promise.resolve(null), // it is printed in the form of the user's language
  commands: (host) => [`schtasks /Create /TN ${timerName} /XML "${timerPath(host)}"`],
  paths: (host) => [timerPath(host)],
  folders: (host) => [host.dataDir],
};

const schtasks = (): string => systemFile('schtasks.exe');

/** Its status is 1 when there is no such task. Of an 'unknown' one nothing is printed: the file tells whose it is. */
async function readTask(run: Run): Promise<'absent' | 'ours' | 'other' | 'unknown'> {
  const { exitStatus, stdout } = await run(schtasks(), ['/Query', '/TN', timerName, '/XML']);
  if (exitStatus !== 0) return 'absent';
  if (stdout.trim() === '') return 'unknown';
  return stdout.replaceAll('&quot;', '"').includes(timerMark) ? 'ours' : 'other';
}
