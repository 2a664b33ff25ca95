import type { DatabaseRole } from '../protocol.ts';
import type { GuardedReader } from './mmdb/guarded-reader.ts';
import { DatabaseUnusable } from './mmdb/database-unusable.ts';
import type { Coverage } from './probe-database.ts';

export type OpenDatabase = {
  readonly role: DatabaseRole;
  readonly path: string;
  /** Changes when the file at the path is replaced. */
  readonly identity: string | null;
  readonly builtIn: boolean;
  /** Whether its bytes are in memory, whatever becomes of the file. */
  readonly inMemory: boolean;
  readonly coverage: Coverage;
  /** See probe-database. */
  readonly hasSpareCountries: boolean;
  readonly reader: GuardedReader;
  /** How many records turned out to be damaged. */
  damagedRecords: number;
  /** True once a look-up exceeded its budget of work (mmdb/check-value.ts); it is then asked no more. */
  isTooCostly: boolean;
};

/** Databases of one role, the preferred one first. */
export type DatabaseChain = readonly OpenDatabase[];

/** A record, and the `database_type` of the file that it comes from; null and "" where none has one. */
export type FoundRecord = { readonly record: unknown; readonly type: string };

/**
 * The record of an address from the first database that has one. A database that covers all of a family is final for
 * it, and databases without the family are skipped.
 */
export function findRecord(chain: DatabaseChain, address: string, family: 4 | 6): FoundRecord {
  for (const database of chain) {
    const coverage = database.coverage[family];
    if (coverage === 'none' || database.isTooCostly) continue;
    const record = readRecord(database, address);
    if (database.isTooCostly) continue;
    if (record !== null || coverage === 'all') return { record, type: database.reader.metadata.type };
  }
  return { record: null, type: '' };
}

/** True when the chain already covers everything that a database with this coverage could add. */
export function coversAll(chain: DatabaseChain, coverage: Coverage = { 4: 'all', 6: 'all' }): boolean {
  return ([4, 6] as const).every(
    (family) => coverage[family] === 'none' || chain.some((database) => database.coverage[family] === 'all'),
  );
}

function readRecord(database: OpenDatabase, address: string): unknown {
  try {
    return database.reader.get(address);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof DatabaseUnusable && error.reason === 'record-limit') database.isTooCostly = true;
    else database.damagedRecords++; // the reader throws errors of every class
    return null;
  }
}
