import { join } from 'node:path';
import { forAllUsers, type HostPlatform } from '../../system/host-platform.ts';
import { hasCode } from '../../system/error-code.ts';
import { statusOf } from '../files/status-of.ts';
import { installedPaths } from '../installed-paths.ts';
import { presentMark, type Mark } from '../mark.ts';
import type { Installation } from './installation.ts';

/** The user's own installation and that of all users, where there is one. */
export async function readInstallations(host: HostPlatform): Promise<Installation[]> {
  const shared = forAllUsers(host);
  const found: Installation[] = [];
  for (const each of shared === null ? [host] : [host, shared]) {
    const folder = installedPaths(each).programDir;
    const mark = await markOf(folder);
    if (mark === null) continue;
    const missing: string[] = [];
    for (const name of mark.files) if ((await statusOf(join(folder, name))) === null) missing.push(name);
    found.push({ folder, version: mark.version, missing, isSystemWide: each.scope === 'system' });
  }
  return found;
}

/** A mark that may not be read is told by the rights of its folder. */
async function markOf(folder: string): Promise<Mark | null> {
  try {
    return await presentMark(folder);
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM')) return null;
    throw error;
  }
}
