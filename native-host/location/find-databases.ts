import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseRole, Problem } from '../protocol.ts';
import { databaseFolders, type DatabaseFolder } from './database-folders.ts';
import { isFileError } from '../system/error-code.ts';

/** A file that may be a database. */
export type Candidate = {
  path: string;
  /** By its name; null when only its records can show it. */
  role: DatabaseRole | null;
  builtIn: boolean;
  /** Device, inode, size and time of the file; null when it cannot be read. */
  identity: string | null;
};

export type FoundDatabases = {
  /** One group for each folder, the preferred one first; the built-in files come last. */
  groups: Candidate[][];
  problems: Problem[];
};

/** Lists database files without opening any. */
export async function findDatabases(programDir: string, environment: NodeJS.ProcessEnv): Promise<FoundDatabases> {
  const problems: Problem[] = [];
  const folders = databaseFolders(environment);
  const found = await Promise.all(folders.map((folder) => readFolder(folder, problems)));
  const builtIn = await Promise.all(
    (['city', 'network'] as const).map((role) => candidate(join(programDir, `${role}.mmdb`), role, true)),
  );
  const seen = new Set<string>();
  const groups = [...found, builtIn.filter(({ identity }) => identity !== null)];
  return { groups: groups.map((group) => group.filter(({ identity }) => isNew(identity, seen))), problems };
}

/** Two of the folders may be the same one through a link. */
function isNew(identity: string | null, seen: Set<string>): boolean {
  if (identity === null) return true;
  const isKnown = seen.has(identity);
  seen.add(identity);
  return !isKnown;
}

async function readFolder(folder: DatabaseFolder, problems: Problem[]): Promise<Candidate[]> {
  try {
    const names = (await readdir(folder.path)).filter((name) => isDatabaseName(name, folder.names)).sort();
    return await Promise.all(names.map((name) => candidate(join(folder.path, name), roleOfName(name), false)));
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (folder.isNamed) {
      problems.push({
        code: 'database-unusable',
        path: folder.path,
        role: null,
        reason: 'folder-unreadable',
        error: error.code,
      });
    }
    return [];
  }
}

async function candidate(path: string, role: DatabaseRole | null, builtIn: boolean): Promise<Candidate> {
  return { path, role, builtIn, identity: await identityOf(path) };
}

async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeMs } = await stat(path);
    return [dev, ino, size, mtimeMs].join(':');
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

function isDatabaseName(name: string, names: DatabaseFolder['names']): boolean {
  if (!/\.mmdb$/i.test(name) || otherEdition.test(name)) return false;
  return names === 'any' || roleOfName(name) !== null;
}

function roleOfName(name: string): DatabaseRole | null {
  if (/^(Geo(Lite|IP)2-(City|Enterprise)|dbip-(city|location))/i.test(name)) return 'city';
  return /^(GeoLite2-ASN|GeoIP2-ISP|dbip-(asn|isp))/i.test(name) ? 'network' : null;
}

/** Other editions that the same makers put into the same folder: of no use here, but no problem to report. */
const otherEdition = /^(Geo(Lite|IP)2-(Country|Anonymous|Connection|Domain|Static|User)|dbip-country)/i;
