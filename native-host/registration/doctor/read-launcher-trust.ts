import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isFileError } from '../../system/error-code.ts';
import { isInside, type HostPlatform } from '../../system/host-platform.ts';
import { PlaceRefused } from '../files/place-refused.ts';
import { refuseUnsafe, refuseUnsafeFile } from '../files/refuse-unsafe.ts';
import { packagedLauncher } from '../launcher/packaged-program.ts';
import { presentMark } from '../mark.ts';
import { statusOf } from '../files/status-of.ts';
import type { LauncherTrust } from './launcher-trust.ts';

const SCRIPT = 'tapmap.js';

/**
 * Whether a registered program is a launcher that an installation of TapMap wrote, and that nobody but root and this user
 * can have changed since: the program, the files that it runs, and every folder above them, links followed.
 *
 * Nothing of it is run. What cannot be read is not trusted.
 */
export async function readLauncherTrust(program: string, host: HostPlatform): Promise<LauncherTrust> {
  try {
    return await trustOf(program, host);
  } catch (error) {
    if (error instanceof PlaceRefused) {
      const { owner = null, mode = null } = error.facts;
      return { kind: 'unsafe', why: error.refusal, path: error.path, owner, mode };
    }
    if (isFileError(error)) return { kind: 'unsafe', why: 'unreadable', path: program, owner: null, mode: null };
    throw error;
  }
}

async function trustOf(program: string, host: HostPlatform): Promise<LauncherTrust> {
  const real = await realpath(program);
  const folder = dirname(real);
  const mark = await presentMark(folder);
  const isMarked = mark?.files.includes(basename(real)) === true;
  if (!isMarked && (await packagedLauncher(join(folder, SCRIPT), host)) !== real) return { kind: 'not-ours' };
  if (host.system === 'windows' && !isInside(host.homeDir, real) && !isInside(host.configDir, real)) {
    return { kind: 'unsafe', why: 'outside-profile', path: real, owner: null, mode: null };
  }
  const sound = new Set<string>();
  await refuseUnsafe(dirname(program), host, sound); // the way by which the manifest leads to it
  for (const name of [basename(real), ...(await presentOf([SCRIPT, ...(mark?.files ?? [])], folder))]) {
    await refuseUnsafeFile(join(folder, name), host, sound);
  }
  return { kind: 'ours', version: isMarked ? mark.version : null };
}

/** Those that exist: what is missing the launcher itself will tell. */
async function presentOf(names: readonly string[], folder: string): Promise<Set<string>> {
  const present = new Set<string>();
  for (const name of names) if ((await statusOf(join(folder, name))) !== null) present.add(name);
  return present;
}
