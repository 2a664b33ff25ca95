import type { DatabaseRole } from '../protocol.ts';
import { databaseOpener } from '../location/database-opener.ts';
import { DatabaseUnusable } from '../location/mmdb/database-unusable.ts';
import { guardedReader } from '../location/mmdb/guarded-reader.ts';
import { openPagedFile } from '../location/mmdb/open-paged-file.ts';

/** A database that was tried and is of use. */
export type TriedDatabase = { readonly type: string; readonly builtAtMs: number };

/**
 * Tries a database as the locator would open it, in a thread that a bad file cannot take the program down with.
 *
 * @param workerScript a script that calls runLocationWorker
 * @throws {DatabaseUnusable} also for one that has few of the ordinary addresses: that is not the whole Internet
 */
export async function tryDatabase(path: string, role: DatabaseRole, workerScript: string): Promise<TriedDatabase> {
  const opener = databaseOpener(workerScript);
  try {
    const probed = await opener.open({ path, keep: 'pages', sum: null });
    if (probed.role !== role) throw new DatabaseUnusable('wrong-kind', `expected ${role}, found ${probed.role}`);
    if (probed.coverage[4] !== 'all') throw new DatabaseUnusable('no-records', 'few of the ordinary addresses');
    const file = openPagedFile(path);
    try {
      const { type, builtAtMs } = guardedReader(file).metadata;
      return { type, builtAtMs };
    } finally {
      file.close();
    }
  } finally {
    opener.close();
  }
}
