import { chmodSync, chownSync, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { worldUsers } from './world-users.ts';

/**
 * Makes a world's scratch folder: `repository` (an empty mount point), `home` (the resident's), and `bin/node`.
 *
 * The clone may be below a folder that only root may enter, and so may the Node that runs this; the world's ordinary
 * users reach both through the scratch folder.
 *
 * @returns the path of `bin/node`
 */
export function prepareScratch(scratchDir: string): string {
  mkdirSync(scratchDir);
  chmodSync(scratchDir, 0o755);
  mkdirSync(join(scratchDir, 'repository'));
  makeResidentDir(scratchDir, 'home');
  mkdirSync(join(scratchDir, 'bin'));
  const nodePath = join(scratchDir, 'bin', 'node');
  linkOrCopy(process.execPath, nodePath);
  return nodePath;
}

/** Makes the folder `parent`/`name` and gives it to the resident. */
export function makeResidentDir(parent: string, name: string): string {
  const dir = join(parent, name);
  mkdirSync(dir, { recursive: true });
  chownSync(dir, worldUsers.resident.id, worldUsers.resident.id);
  return dir;
}

/** A symbolic link would not do: the kernel reports the executable that it resolves to. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return; // made for an earlier program of that name
    if (!isCode(error, 'EXDEV', 'EPERM')) throw error; // another file system, or one without hard links
    copyFileSync(from, to);
    chmodSync(to, 0o755);
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
