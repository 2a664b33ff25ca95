import { readlink, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readTimerFile, timerPath } from '../../location/update-timer.ts';
import { removeEmptyFolders } from '../../registration/files/folders.ts';
import { refuseUnsafe } from '../../registration/files/refuse-unsafe.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { runOfSystem, schedulerOn } from './scheduler-on.ts';
import type { Run } from './scheduler.ts';

export type TimerRemoval = {
  readonly removed: string[];
  /** What has a name of the timer's files and is not TapMap's. */
  readonly left: string[];
};

/**
 * Removes the weekly timer, and nothing else: also half of one, and where no scheduler answers.
 *
 * @throws {TimerFailed}
 * @throws {PlaceRefused} a folder is not safe
 * @throws the operating system's error when a file cannot be removed
 */
export async function removeTimer(host: HostPlatform, run: Run = runOfSystem): Promise<TimerRemoval> {
  const scheduler = schedulerOn[host.system];
  const timer = timerPath(host);
  const timerState = await readTimerFile(timer);
  const isForeign = timerState === 'link' || timerState === 'other';
  const ours: string[] = [];
  const left: string[] = [];
  for (const path of scheduler.paths(host)) {
    const state = await readTimerFile(path);
    if (state === 'ours' || (!isForeign && state === 'link' && (await leadsTo(timer, path)))) ours.push(path);
    else if (state !== 'absent') left.push(path);
  }
  if (ours.length === 0) return { removed: [], left };
  for (const path of ours) await refuseUnsafe(dirname(path), host);
  if (!isForeign) await scheduler.disable(host, run);
  for (const path of ours) await rm(path, { force: true });
  await removeEmptyFolders(scheduler.folders(host));
  await scheduler.forget(host, run);
  return { removed: ours, left };
}

/** Whether it is the link by which the scheduler starts the timer at each login. */
async function leadsTo(target: string, link: string): Promise<boolean> {
  return resolve(dirname(link), await readlink(link)) === target;
}
