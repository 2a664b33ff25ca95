import type { Connection, Database } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/page-messages.ts';

/** What leaves as a file: the connections that a page shows, and what one has to know to read them later. */
export type Exported = {
  /** Those that fit search and filters, in no particular order. */
  connections: readonly Connection[];
  /** When the file was asked for, in ms since the epoch. */
  exportedAtMs: number;
  /** When the host last looked. */
  takenAtMs: number;
  /** Null where no host has said hello. */
  hostVersion: string | null;
  /** What was asked for in the search field; '' for all. */
  filter: string;
  problems: readonly PageProblem[];
  /** Whose data says where addresses are. */
  databases: readonly ExportedDatabase[];
};

/** A database without its path: that names the user's folders, and is of no use elsewhere. */
export type ExportedDatabase = Omit<Database, 'path'>;
