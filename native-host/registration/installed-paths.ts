import { join } from 'node:path';
import { launcherOn } from './launcher/launcher.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** Where an installation lies below TapMap's folder. */
export function installedPaths({ dataDir, system }: HostPlatform) {
  const programDir = join(dataDir, 'host');
  return {
    programDir,
    script: join(programDir, 'tapmap.js'),
    launcher: join(programDir, launcherOn[system].fileName),
    /** Which folders the installation made, so that removing it takes exactly these. */
    madeFolders: join(programDir, 'made-folders.json'),
  };
}

/** Folders beside the installed program, while one takes the other's place. */
export const stagingPrefix = 'host.new-';
export const formerPrefix = 'host.old-';
