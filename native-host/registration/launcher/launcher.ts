import { batLauncherText } from './bat-launcher.ts';
import { parseBatLauncher, parseShLauncher } from './parse-launcher.ts';
import { shLauncherText } from './sh-launcher.ts';
import type { HostPlatform, System } from '../../system/host-platform.ts';

/** The file that a browser starts: it finds a Node and lets it run the host. */
export type Launcher = {
  readonly fileName: string;
  /**
   * @param script the host's program, in the launcher's own folder
   * @param nodes Node executables in the order to try; the later ones are for when a version manager removed the first
   */
  text(script: string, nodes: readonly string[], host: HostPlatform): string;
  /** The Node executables that a launcher with this text tries, in its order; none for a text that is no launcher of ours. */
  parseNodes(text: string, host: HostPlatform): string[];
};

const sh: Launcher = { fileName: 'tapmap', text: shLauncherText, parseNodes: parseShLauncher };

export const launcherOn: Record<System, Launcher> = {
  linux: sh,
  macos: sh,
  windows: { fileName: 'tapmap.bat', text: batLauncherText, parseNodes: parseBatLauncher },
};
