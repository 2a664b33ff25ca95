import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readFetchedFiles } from '../location/fetched-files.ts';
import { DatabaseUnusable } from '../location/mmdb/database-unusable.ts';
import { isFileError } from '../system/error-code.ts';
import { download } from './download.ts';
import { removeFormer, whoseFile, writeFetchedList } from './fetched-list.ts';
import { discardKept } from './partial-file.ts';
import type { Edition } from './services.ts';
import type { Source } from './sources.ts';
import { tryDatabase, type TriedDatabase } from './try-database.ts';
import { sumOf, unpack } from './unpack.ts';
import { UpdateFailed } from './update-failed.ts';
import type { Updated, UpdateOptions } from './update-options.ts';

export type Fetching = UpdateOptions & { readonly edition: Edition; readonly updateDir: string };

/**
 * Puts one file of a service in place, unless it is there already and of use.
 *
 * @throws {UpdateFailed} what was there before stays as it was
 * @throws the operating system's error about a file
 */
export async function fetchEdition(source: Source, fetching: Fetching): Promise<Omit<Updated, 'role'>> {
  const { databasesDir, edition } = fetching;
  const path = join(databasesDir, source.fileName);
  const owner = await whoseFile(path, (await readFetchedFiles(databasesDir)).get(source.fileName));
  const present = owner === 'none' ? null : await triedOrNull(path, fetching);
  if (present === null && owner === 'other') throw new UpdateFailed('name-taken', { path });
  if (present === null) {
    const unpacked = await fetchUnpacked(source, fetching);
    await putInPlace(unpacked, path, source, fetching);
  }
  const tried = present ?? (await triedInPlace(path, fetching));
  const files = await readFetchedFiles(databasesDir);
  await writeFetchedList(databasesDir, await removeFormer(databasesDir, files, { ...edition, name: source.fileName }));
  return { path, ...tried, outcome: present === null ? 'fetched' : 'current' };
}

async function triedOrNull(path: string, { edition, workerScript }: Fetching): Promise<TriedDatabase | null> {
  try {
    return await tryDatabase(path, edition.role, workerScript);
  } catch (error) {
    if (error instanceof DatabaseUnusable) return null;
    throw error;
  }
}

/** Once more where it is to be used: the former one is removed only once this one answers. */
async function triedInPlace(path: string, fetching: Fetching): Promise<TriedDatabase> {
  try {
    return await tryDatabase(path, fetching.edition.role, fetching.workerScript);
  } catch (error) {
    throw asFailure(error);
  }
}

const asFailure = (error: unknown): unknown =>
  error instanceof DatabaseUnusable ? new UpdateFailed('unusable', { reason: error.reason }) : error;

/** @returns the path of the database, unpacked, tried and on the disk */
async function fetchUnpacked(source: Source, fetching: Fetching): Promise<string> {
  const { updateDir, edition, credential, workerScript, onProgress } = fetching;
  const archive = join(updateDir, archiveName(source));
  const unpacked = join(updateDir, source.fileName);
  await download(source.address, credential, archive, (received, total) =>
    onProgress(source.fileName, received, total),
  );
  await removeLeftovers(source, fetching); // only now: last month's part is of use while this month's file is not out
  try {
    if (source.sum !== null && (await sumOf(archive)) !== source.sum) throw new UpdateFailed('wrong-checksum');
    await unpack(archive, source.format, unpacked);
    await tryDatabase(unpacked, edition.role, workerScript);
    return unpacked;
  } catch (error) {
    await rm(unpacked, { force: true });
    throw asFailure(error);
  } finally {
    await discardKept(archive); // once it is whole it either was good, or would be as bad the next time
  }
}

/** Listed before it is there: a file of ours that is not in the list would never be removed. */
async function putInPlace(unpacked: string, path: string, source: Source, fetching: Fetching): Promise<void> {
  const { databasesDir, service, edition } = fetching;
  try {
    const { size, mtimeMs } = await stat(unpacked);
    const files = new Map(await readFetchedFiles(databasesDir));
    await writeFetchedList(databasesDir, files.set(source.fileName, { role: edition.role, service, size, mtimeMs }));
    await rename(unpacked, path);
  } catch (error) {
    await rm(unpacked, { force: true });
    throw error;
  }
  await syncFolder(databasesDir);
}

/** So that the name survives a power failure; Windows and some file systems know no such thing. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Parts of other files of the edition: last month's, or what a full disk stopped. */
async function removeLeftovers(source: Source, { updateDir, edition }: Fetching): Promise<void> {
  for (const name of await readdir(updateDir)) {
    const isOther = name.startsWith(edition.name) && !name.startsWith(archiveName(source));
    if (isOther) await rm(join(updateDir, name), { force: true });
  }
}

const archiveName = ({ fileName }: Source): string => `${fileName}.part`;
