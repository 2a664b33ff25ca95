import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isFileError } from '../system/error-code.ts';
import { readHostPlatform, type HostPlatform } from '../system/host-platform.ts';

/** The name of the timer that updates the databases: of its units, its agent or its task. */
export const timerName = 'tapmap-database-update';

/** The words by which a file under that name is known to be TapMap's. ASCII: a task is read in the console's code page. */
export const timerMark = 'Written by "tapmap database update --timer --install"';

/**
 * The file of the timer. On Linux and macOS the system's scheduler reads it; on Windows the scheduler keeps a task of its
 * own, made from this file, which is there as long as the task is.
 *
 * @see systemd.unit(5), launchd.plist(5)
 */
export function timerPath({ system, configDir, homeDir, dataDir }: TimerFolders): string {
  if (system === 'linux') return join(configDir, 'systemd', 'user', `${timerName}.timer`);
  if (system === 'macos') return join(homeDir, 'Library', 'LaunchAgents', `${timerName}.plist`);
  return join(dataDir, `${timerName}.xml`);
}

type TimerFolders = Pick<HostPlatform, 'system' | 'configDir' | 'homeDir' | 'dataDir'>;

/**
 * Whether the timer is installed, by its file alone; null where that cannot be read.
 *
 * A program that serves a browser uses this and nothing of the updater.
 */
export async function readUpdateTimer(environment: NodeJS.ProcessEnv): Promise<boolean | null> {
  try {
    return (await readTimerFile(timerPath(readHostPlatform(environment)))) === 'ours';
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

/** What is at a path that belongs to the timer: nothing, TapMap's file, or something else, which is left alone. */
export type TimerFileState = 'absent' | 'ours' | 'link' | 'other';

/** Starts nothing and asks no scheduler. @throws the operating system's error when it cannot be read */
export async function readTimerFile(path: string): Promise<TimerFileState> {
  try {
    const status = await lstat(path);
    if (status.isSymbolicLink()) return 'link';
    if (!status.isFile() || status.size > maxBytes) return 'other';
    const bytes = await readFile(path);
    const text = bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
    return text.includes(timerMark) ? 'ours' : 'other';
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return 'absent';
    throw error;
  }
}

/** Many times the length of what TapMap writes. */
const maxBytes = 100_000;
