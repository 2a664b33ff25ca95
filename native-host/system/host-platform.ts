import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { CommandFailed } from '../command-failed.ts';
import { programDir } from '../program-files.ts';
import { openRegistry } from './windows/open-registry.ts';
import { isInside } from './is-inside.ts';
import type { Registry } from './windows/registry.ts';

export type System = 'linux' | 'macos' | 'windows';

/** The system and the user's places on it; folders are absolute. */
export type HostPlatform = {
  readonly system: System;
  readonly homeDir: string;
  /** Where programs keep their settings; on Linux that is where Chromium's family has its profiles. */
  readonly configDir: string;
  /** Where settings are that follow the user from computer to computer: Windows alone tells them apart. */
  readonly roamingDir: string;
  /** Where TapMap lives: `host/` is the installed program, `databases/` belongs to the user. */
  readonly dataDir: string;
  /** Where programs are looked for by name. */
  readonly searchDirs: readonly string[];
  /** Of Windows. Opened when it is first used, so never where browsers have no keys in it. */
  readonly registry: Registry;
};

const systems: Partial<Record<NodeJS.Platform, System>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };

/**
 * The chooser of registration: which system this is and where its user's places are.
 *
 * @throws {CommandFailed} on a system whose browsers TapMap does not know
 */
export function readHostPlatform(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): HostPlatform {
  const system = systems[platform];
  if (!system) throw new CommandFailed(`TapMap runs on Linux, macOS and Windows, not on ${platform}.`);
  const folders = foldersOn[system](environment);
  return {
    system,
    ...folders,
    searchDirs: (environment['PATH'] ?? '').split(delimiter).filter((path) => isAbsolute(path)),
    registry: openRegistry(!isInside(folders.dataDir, programDir)),
  };
}

type Folders = Pick<HostPlatform, 'homeDir' | 'configDir' | 'roamingDir' | 'dataDir'>;

const foldersOn: Record<System, (environment: NodeJS.ProcessEnv) => Folders> = {
  /** The XDG Base Directory Specification 0.8, by which a relative path in a variable counts as not set. */
  linux(environment) {
    const homeDir = folder(environment['HOME'], homedir());
    const configDir = folder(environment['XDG_CONFIG_HOME'], join(homeDir, '.config'));
    const dataDir = join(folder(environment['XDG_DATA_HOME'], join(homeDir, '.local/share')), 'tapmap');
    return { homeDir, configDir, roamingDir: configDir, dataDir };
  },
  macos(environment) {
    const homeDir = folder(environment['HOME'], homedir());
    const configDir = join(homeDir, 'Library/Application Support');
    return { homeDir, configDir, roamingDir: configDir, dataDir: join(configDir, 'TapMap') };
  },
  windows(environment) {
    const homeDir = folder(environment['USERPROFILE'], homedir());
    const configDir = folder(environment['LOCALAPPDATA'], join(homeDir, 'AppData', 'Local'));
    const roamingDir = folder(environment['APPDATA'], join(homeDir, 'AppData', 'Roaming'));
    return { homeDir, configDir, roamingDir, dataDir: join(configDir, 'TapMap') };
  },
};

const folder = (path: string | undefined, otherwise: string): string => (path && isAbsolute(path) ? path : otherwise);
