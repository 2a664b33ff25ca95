import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { member } from '../location/mmdb/record-members.ts';
import { parseObject } from '../registration/files/parse-object.ts';
import { withPath } from '../registration/files/text-file.ts';
import { hasCode, isFileError } from '../system/error-code.ts';
import { UpdateFailed } from './update-failed.ts';

/**
 * Does something while no other process does the same: a file says who, and its time is renewed while it lasts. The file
 * of a process that has ended is taken over. So is one whose time stands still although there is a process of that
 * number: it is another by now. One whose time moves is held although there is none: on another computer that has the same
 * home folder, or in another container. A computer that wakes up from sleep has its lock renewed before anybody gives up.
 *
 * @throws {UpdateFailed} 'busy'
 * @throws the operating system's error about the file
 */
export async function holdLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const text = JSON.stringify({ pid: process.pid, token: randomUUID() });
  await take(path, text);
  const renewing = setInterval(() => {
    void utimes(path, new Date(), new Date()).catch(ignoreFileErrors);
  }, renewMs);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    if ((await readOrNull(path)) === text) await rm(path, { force: true });
  }
}

async function take(path: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    try {
      await writeFile(path, text, { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw withPath(error, path);
    }
    const held = await readOrNull(path);
    if (held !== null && (await isAlive(path, held))) throw busy(held);
    if (held !== null) await removeStale(path, held);
  }
  throw busy((await readOrNull(path)) ?? '');
}

async function isAlive(path: string, held: string): Promise<boolean> {
  const pid = pidOf(held);
  const before = await timeOf(path);
  const ageMs = Math.abs(Date.now() - (before ?? 0));
  // It may have been written in part: whoever made it a moment ago is still at it.
  if (pid === null) return ageMs < renewMs;
  const isRecent = ageMs < 2 * renewMs;
  if (isRunning(pid) === isRecent) return isRecent;
  await pause(2 * renewMs);
  return (await timeOf(path)) !== before && (await readOrNull(path)) === held;
}

/** Renamed first: of two that find it stale, only one can do that, and neither removes the new lock of the other. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readOrNull(aside)) !== stale) await link(aside, path); // it was a new one: back with it
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** @see kill(2): with signal 0 nothing is sent, and EPERM means that there is such a process */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function pidOf(text: string): number | null {
  const pid = member(parseObject(text), 'pid');
  return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 ? pid : null;
}

const busy = (held: string): UpdateFailed => new UpdateFailed('busy', { pid: pidOf(held) });

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function timeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function ignoreFileErrors(error: unknown): void {
  if (!isFileError(error)) throw error;
}

const renewMs = 3000;
const maxAttempts = 3;
