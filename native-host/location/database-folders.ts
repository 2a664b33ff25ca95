import { isAbsolute, join, resolve } from 'node:path';
import { fetchedDatabasesDir } from './fetched-databases-dir.ts';
import { readHostPlatform, type System } from '../system/host-platform.ts';

/** A folder to look for databases in. */
export type DatabaseFolder = {
  path: string;
  /** In TapMap's own folders any .mmdb counts; in folders shared with other programs, only known names. */
  names: 'any' | 'known';
  /** The user named this folder, so it is an error when it cannot be read. */
  isNamed: boolean;
  /** TapMap's own: some of its files may have been fetched by `tapmap database update`. */
  isOwn: boolean;
};

/**
 * Where a user's databases may be, the preferred folder first: the one in TAPMAP_DATABASE_DIR, TapMap's data folder, then
 * where geoipupdate and the packages of Linux, macOS and Windows put MaxMind's files.
 */
export function databaseFolders(environment: NodeJS.ProcessEnv): DatabaseFolder[] {
  const { system, dataDir } = readHostPlatform(environment);
  const named = environment.TAPMAP_DATABASE_DIR ?? '';
  const updater = environment.GEOIPUPDATE_DB_DIR ?? '';
  const shared = [...(isAbsolute(updater) ? [updater] : []), ...sharedFolders(system, environment)];
  return [
    ...(named === '' ? [] : [{ path: resolve(named), names: 'any', isNamed: true, isOwn: false } as const]),
    { path: fetchedDatabasesDir({ dataDir }), names: 'any', isNamed: false, isOwn: true },
    ...shared.map((path) => ({ path, names: 'known', isNamed: false, isOwn: false }) as const),
  ];
}

function sharedFolders(system: System, environment: NodeJS.ProcessEnv): string[] {
  if (system === 'linux') return ['/usr/share/GeoIP', '/var/lib/GeoIP', '/usr/local/share/GeoIP'];
  if (system === 'macos') return ['/opt/homebrew/var/GeoIP', '/usr/local/var/GeoIP', '/usr/local/share/GeoIP'];
  const maxmind = join(environment.SYSTEMDRIVE ?? 'C:', '/', 'ProgramData', 'MaxMind');
  return [join(maxmind, 'GeoIPUpdate', 'GeoIP'), join(maxmind, 'GeoIP')];
}
