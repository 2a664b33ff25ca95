import { batLauncherText } from './bat-launcher.ts';
import { parseBatLauncher, parseShLauncher } from './parse-launcher.ts';
import { shLauncherText } from './sh-launcher.ts';
import type { HostPlatform, System } from '../../system/host-platform.ts';

/** The file that a browser starts: it finds a Node and runs the host with it. */
export type Launcher = {
  readonly fileName: string;
  /**
   * @param script the host's program, in the launcher's own folder
   * @param nodes Node executables in the order to try; the later ones are for when a version manager removed the first
   */
  text(script: string, nodes: readonly string[], host: HostPlatform): string;
  /**
   * The Node executables that a launcher with this text tries, in order; none when it is not our launcher.
   *
   * @param folder of the launcher
   */
  parseNodes(text: string, folder: string, host: HostPlatform): string[];
};

const sh: Launcher = { fileName: 'tapmap', text: shLauncherText, parseNodes: parseShLauncher };

export const launcherOn: Record<System, Launcher> = {
  linux: sh,
  macos: sh,
  windows: { fileName: 'tapmap.bat', text: batLauncherText, parseNodes: parseBatLauncher },
};
