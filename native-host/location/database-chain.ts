import type { DatabaseRole } from '../protocol.ts';
import type { GuardedReader } from './mmdb/guarded-reader.ts';
import type { Coverage } from './probe-database.ts';

export type OpenDatabase = {
  readonly role: DatabaseRole;
  readonly path: string;
  /** Changes when the file at the path is replaced. */
  readonly identity: string | null;
  readonly builtIn: boolean;
  readonly coverage: Coverage;
  readonly reader: GuardedReader;
  /** How many records turned out to be damaged. */
  damagedRecords: number;
};

/** Databases of one role, the preferred one first. */
export type DatabaseChain = readonly OpenDatabase[];

/**
 * The record of an address from the first database that has one; null where none has. A database that covers all of a
 * family is final for it, and databases without the family are skipped.
 */
export function findRecord(chain: DatabaseChain, address: string, family: 4 | 6): unknown {
  for (const database of chain) {
    const coverage = database.coverage[family];
    if (coverage === 'none') continue;
    const record = readRecord(database, address);
    if (record !== null || coverage === 'all') return record;
  }
  return null;
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
    database.damagedRecords++; // the reader throws errors of every class
    return null;
  }
}
