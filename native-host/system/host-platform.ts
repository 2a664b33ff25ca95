import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, normalize, relative } from 'node:path';
import { CommandFailed } from '../command-failed.ts';
import { programDir } from '../program-files.ts';
import { openRegistry } from './windows/open-registry.ts';
import type { Registry } from './windows/registry.ts';

export type System = 'linux' | 'macos' | 'windows';

/** For whom TapMap is installed: for the user who does it, or for all users of the computer. */
export type Scope = 'user' | 'system';

/** The system and the user's folders on it, all absolute. */
export type HostPlatform = {
  readonly system: System;
  readonly scope: Scope;
  readonly homeDir: string;
  /** Where programs keep their settings; on Linux that is where Chromium's family has its profiles. */
  readonly configDir: string;
  /** Settings that follow the user from computer to computer; a separate folder only on Windows. */
  readonly roamingDir: string;
  /** TapMap's own folder: `host/` is the installed program, `databases/` belongs to the user. */
  readonly dataDir: string;
  /** The folders in PATH. */
  readonly searchDirs: readonly string[];
  /** Windows only: opened on first use, so never on a system whose browsers have no registry keys. */
  readonly registry: Registry;
};

const systems: Partial<Record<NodeJS.Platform, System>> = { linux: 'linux', darwin: 'macos', win32: 'windows' };

/**
 * Which system this is, and its user's folders.
 *
 * @throws {CommandFailed} on an unsupported system
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
    scope: 'user',
    ...folders,
    searchDirs: (environment['PATH'] ?? '').split(delimiter).filter((path) => isAbsolute(path)),
    registry: openRegistry(!isInside(folders.dataDir, programDir)),
  };
}

/** The same computer, for an installation for all its users; null where there is none (Windows). */
export function forAllUsers(host: HostPlatform): HostPlatform | null {
  const dataDir = sharedDirs[host.system];
  return dataDir === null ? null : { ...host, scope: 'system', dataDir };
}

/** Where the administrator of a computer puts programs that no package manager manages (Filesystem Hierarchy Standard 4.9). */
const sharedDirs: Readonly<Record<System, string | null>> = {
  linux: '/usr/local/lib/tapmap',
  macos: '/Library/Application Support/TapMap',
  windows: null,
};

type Folders = Pick<HostPlatform, 'homeDir' | 'configDir' | 'roamingDir' | 'dataDir'>;

const foldersOn: Record<System, (environment: NodeJS.ProcessEnv) => Folders> = {
  /** By the XDG Base Directory Specification 0.8 a relative path in a variable counts as not set. */
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

/** In the system's own form: cmd.exe on Windows does not run a path with slashes. */
const folder = (path: string | undefined, otherwise: string): string =>
  path && isAbsolute(path) ? normalize(path) : otherwise;

/** Whether a path is in a folder, judged by the names alone. */
export function isInside(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest !== '' && !rest.startsWith('..') && !isAbsolute(rest);
}
