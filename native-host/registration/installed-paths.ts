import { join } from 'node:path';
import { launcherOn } from './launcher/launcher.ts';
import type { HostPlatform } from '../system/host-platform.ts';

/** The paths of an installation in TapMap's folder. */
export function installedPaths({ dataDir, system }: HostPlatform) {
  const programDir = join(dataDir, 'host');
  return {
    programDir,
    script: join(programDir, 'tapmap.js'),
    launcher: join(programDir, launcherOn[system].fileName),
  };
}

/** Where the installer of Windows puts its copy, in the user's %LOCALAPPDATA% (scripts/release/windows-msi-source). */
export const installerFolder = 'Programs\\TapMap';

/** Temporary folders next to the installed program, while it is replaced. */
export const stagingPrefix = 'host.new-';
export const formerPrefix = 'host.old-';
