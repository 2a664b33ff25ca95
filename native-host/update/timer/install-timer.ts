import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readTimerFile } from '../../location/update-timer.ts';
import { makeFolder, removeEmptyFolders } from '../../registration/files/folders.ts';
import { PlaceRefused } from '../../registration/files/place-refused.ts';
import { refuseUnsafe } from '../../registration/files/refuse-unsafe.ts';
import { writeFileAtomically } from '../../registration/files/text-file.ts';
import type { HostPlatform } from '../../system/host-platform.ts';
import { readTimer, type TimerState } from './read-timer.ts';
import { runOfSystem, schedulerOn } from './scheduler-on.ts';
import type { Run, TimerJob } from './scheduler.ts';

/**
 * Installs the weekly timer, or renews it; all or nothing.
 *
 * @throws {TimerFailed}
 * @throws {PlaceRefused} a file of that name is not TapMap's, is a link, or its folder is not safe; nothing was touched
 * @throws the operating system's error when a file cannot be written
 */
export async function installTimer(job: TimerJob, host: HostPlatform, run: Run = runOfSystem): Promise<TimerState> {
  const scheduler = schedulerOn[host.system];
  const files = scheduler.files(job, host);
  for (const { path } of files) {
    await refuseUnsafe(dirname(path), host);
    await refuseForeign(path);
  }
  await scheduler.check(job, host, run);
  const made = new Set<string>();
  const undo = [() => removeEmptyFolders(made)];
  try {
    for (const { path, bytes } of files) {
      const before = (await readTimerFile(path)) === 'ours' ? await readFile(path) : null;
      await makeFolder(dirname(path), made);
      undo.unshift(() => restore(path, before));
      await writeFileAtomically(path, bytes, 0o644);
    }
    await scheduler.enable(host, run);
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
  return readTimer(host, run);
}

async function refuseForeign(path: string): Promise<void> {
  const state = await readTimerFile(path);
  if (state === 'link') throw new PlaceRefused('link', path);
  if (state === 'other') throw new PlaceRefused('not-ours', path, { found: "a text without TapMap's mark" });
}

const restore = (path: string, before: Buffer | null): Promise<void> =>
  before === null ? rm(path, { force: true }) : writeFileAtomically(path, before, 0o644);
