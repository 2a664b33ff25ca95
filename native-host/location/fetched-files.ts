import { join } from 'node:path';
import type { DatabaseRole } from '../protocol.ts';
import { member, numberWithin } from './mmdb/record-members.ts';
import { readOrEmpty } from '../system/read-or-empty.ts';

/** A file that `tapmap database update` fetched. Another size or time shows that somebody has put another in its place. */
export type FetchedFile = {
  readonly role: DatabaseRole;
  readonly service: 'db-ip' | 'maxmind';
  readonly size: number;
  readonly mtimeMs: number;
};

/** In the folder of databases: the list of fetched files, and what an update that was interrupted left. */
export const updateDirName = '.update';
export const fetchedListName = 'fetched.json';

/**
 * The fetched files in a folder of databases by name; all others there are the user's. Where the list is missing or
 * malformed there are none, and every file counts as the user's.
 */
export async function readFetchedFiles(databasesDir: string): Promise<ReadonlyMap<string, FetchedFile>> {
  return parseFetchedFiles(await readOrEmpty(join(databasesDir, updateDirName, fetchedListName)));
}

/** Whether a file is still the one that was fetched; a copy that was put back may have lost the parts of a second. */
export function isStillFetched(file: FetchedFile | undefined, status: { size: number; mtimeMs: number }): boolean {
  return file !== undefined && file.size === status.size && secondsOf(file) === secondsOf(status);
}

const secondsOf = ({ mtimeMs }: { mtimeMs: number }): number => Math.floor(mtimeMs / 1000);

function parseFetchedFiles(text: string): ReadonlyMap<string, FetchedFile> {
  const files = member(parse(text), 'files');
  if (typeof files !== 'object' || files === null) return new Map();
  return new Map(
    Object.entries(files).flatMap(([name, value]): [string, FetchedFile][] => {
      const file = parseFile(value);
      return file === null || /[/\\]/.test(name) ? [] : [[name, file]];
    }),
  );
}

function parseFile(value: unknown): FetchedFile | null {
  const [role, service] = [member(value, 'role'), member(value, 'service')];
  const size = numberWithin(member(value, 'size'), 0, Number.MAX_SAFE_INTEGER);
  const mtimeMs = numberWithin(member(value, 'mtimeMs'), 0, Number.MAX_SAFE_INTEGER);
  if ((role !== 'city' && role !== 'network') || (service !== 'db-ip' && service !== 'maxmind')) return null;
  return size === null || mtimeMs === null ? null : { role, service, size, mtimeMs };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
