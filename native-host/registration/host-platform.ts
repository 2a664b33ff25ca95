import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { CommandFailed } from '../commands/command.ts';

export type System = 'linux' | 'macos' | 'windows';

/** The system and the user's folders on it, all absolute. */
export type HostPlatform = {
  readonly system: System;
  readonly homeDir: string;
  /** Where programs keep their settings; on Linux that is where Chromium's family has its profiles. */
  readonly configDir: string;
  /** Where TapMap lives: `host/` is the installed program, `databases/` belongs to the user. */
  readonly dataDir: string;
};

const systems: Partial<Record<NodeJS.Platform, System>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };

/**
 * The chooser of registration: which system this is and where its user's folders are.
 *
 * Linux follows the XDG Base Directory Specification 0.8, by which a relative path in a variable counts as not set.
 *
 * @throws {CommandFailed} on a system whose browsers TapMap does not know
 */
export function readHostPlatform(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): HostPlatform {
  const system = systems[platform];
  if (!system) throw new CommandFailed(`TapMap runs on Linux, macOS and Windows, not on ${platform}.`);

  const folder = (variable: string, otherwise: string) => {
    const path = environment[variable];
    return path && isAbsolute(path) ? path : otherwise;
  };
  const homeDir = folder(system === 'windows' ? 'USERPROFILE' : 'HOME', homedir());
  switch (system) {
    case 'linux': {
      const configDir = folder('XDG_CONFIG_HOME', join(homeDir, '.config'));
      return {
        system,
        homeDir,
        configDir,
        dataDir: join(folder('XDG_DATA_HOME', join(homeDir, '.local/share')), 'tapmap'),
      };
    }
    case 'macos': {
      const configDir = join(homeDir, 'Library/Application Support');
      return { system, homeDir, configDir, dataDir: join(configDir, 'TapMap') };
    }
    case 'windows': {
      const configDir = folder('LOCALAPPDATA', join(homeDir, 'AppData', 'Local'));
      return { system, homeDir, configDir, dataDir: join(configDir, 'TapMap') };
    }
  }
}
