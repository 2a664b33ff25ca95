import type { DatabaseRole } from '../protocol.ts';
import type { Credential } from './open-response.ts';
import type { ServiceName } from './services.ts';

/** What became of one database. */
export type Updated = {
  readonly role: DatabaseRole;
  readonly path: string;
  readonly type: string;
  readonly builtAtMs: number;
  /** Whether it was fetched now, or was there already. */
  readonly outcome: 'fetched' | 'current';
};

export type UpdateOptions = {
  readonly service: ServiceName;
  /** Null for a service without accounts. */
  readonly credential: Credential | null;
  /** Where the databases belong; made if it is not there. */
  readonly databasesDir: string;
  /** A script that calls runLocationWorker. */
  readonly workerScript: string;
  readonly nowMs: number;
  readonly onProgress: (name: string, receivedBytes: number, totalBytes: number | null) => void;
  /** Called for each database, also where a later one fails. */
  readonly onUpdated: (updated: Updated) => void;
};
