import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatabaseRole, Problem } from '../protocol.ts';
import { databaseFolders, type DatabaseFolder } from './database-folders.ts';
import { isStillFetched, readFetchedFiles, type FetchedFile } from './fetched-files.ts';
import { readBuiltSums } from './read-built-sums.ts';
import { isFileError } from '../system/error-code.ts';

/** A file that may be a database. */
export type Candidate = {
  path: string;
  /** By its name; null when only its records can show it. */
  role: DatabaseRole | null;
  builtIn: boolean;
  /** The service that `tapmap database update` fetched it from; null for any other file. */
  fetchedFrom: FetchedFile['service'] | null;
  /** Whether the database is packed in it: a package's built-in file. */
  isPacked: boolean;
  /** Device, inode, size and times of the file; null when it cannot be read. */
  identity: string | null;
  /** The SHA-256 sum (hex) that it must have; null where none is known. */
  sum: string | null;
};

export type FoundDatabases = {
  /**
   * One group for each folder, the preferred one first. The built-in files come last, and with them what was fetched of
   * the same data: after TapMap itself was updated, they may be the newer ones.
   */
  groups: Candidate[][];
  problems: Problem[];
};

/** Lists database files without opening any. */
export async function findDatabases(programDir: string, environment: NodeJS.ProcessEnv): Promise<FoundDatabases> {
  const problems: Problem[] = [];
  const folders = databaseFolders(environment);
  const found = await Promise.all(folders.map((folder) => readFolder(folder, problems)));
  const sums = await readBuiltSums(programDir);
  const builtIn = await Promise.all(roles.map((role) => builtInFile(programDir, role, sums)));
  const seen = new Set<string>();
  const isFresherBuiltIn = ({ fetchedFrom }: Candidate): boolean => fetchedFrom === 'db-ip';
  const groups = [
    ...found.map((group) => group.filter((candidate) => !isFresherBuiltIn(candidate))),
    [...found.flat().filter(isFresherBuiltIn), ...builtIn.filter(({ identity }) => identity !== null)],
  ];
  return { groups: groups.map((group) => group.filter(({ identity }) => isNew(identity, seen))), problems };
}

const roles: readonly DatabaseRole[] = ['city', 'network'];

/** A build has the file itself; where there is none, a package has it packed. The sum is of the file itself in both. */
async function builtInFile(
  programDir: string,
  role: DatabaseRole,
  sums: ReadonlyMap<string, string>,
): Promise<Candidate> {
  const builtIn = { role, builtIn: true, fetchedFrom: null, sum: sums.get(`${role}.mmdb`) ?? null };
  const plain = join(programDir, `${role}.mmdb`);
  const identity = await identityOf(plain);
  if (identity !== null) return { ...builtIn, path: plain, isPacked: false, identity };
  const path = join(programDir, `${role}.packed`);
  return { ...builtIn, path, isPacked: true, identity: await identityOf(path) };
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
    const fetched = folder.isOwn ? await readFetchedFiles(folder.path) : new Map<string, FetchedFile>();
    return await Promise.all(names.map((name) => userFile(join(folder.path, name), fetched.get(name))));
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

async function userFile(path: string, fetched: FetchedFile | undefined): Promise<Candidate> {
  const status = await statusOf(path);
  return {
    path,
    role: roleOfName(basename(path)),
    builtIn: false,
    fetchedFrom: fetched !== undefined && status !== null && isStillFetched(fetched, status) ? fetched.service : null,
    isPacked: false,
    identity: status === null ? null : identityIn(status),
    sum: null,
  };
}

async function identityOf(path: string): Promise<string | null> {
  const status = await statusOf(path);
  return status === null ? null : identityIn(status);
}

/** The time of the change as well: a copy that keeps the time of writing (rsync) may overwrite a file of the same size. */
const identityIn = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string =>
  [dev, ino, size, mtimeMs, ctimeMs].join(':');

async function statusOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
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
