import type { Connection, Database } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/state-updates.ts';
import type { SeenHost } from '../sites/seen-host.ts';

/** The contents of an export: the connections that a page shows, and the facts needed to interpret them later. */
export type Exported = {
  /** Those that match search and filters, in no particular order. */
  connections: readonly Connection[];
  /** Time of the export, in ms since the epoch. */
  exportedAtMs: number;
  /** When the host last polled, in ms since the epoch. */
  takenAtMs: number;
  /** Null if no host has said hello. */
  hostVersion: string | null;
  /** The text in the search field; '' for all. */
  filter: string;
  problems: readonly PageProblem[];
  /** What the browser had responses from, and its processes: the host names of connections follow from both. */
  sites: readonly SeenHost[];
  browserPids: readonly number[];
  /** The sources of location data. */
  databases: readonly ExportedDatabase[];
};

/** A database without its path, which names the user's folders and is of no use on another computer. */
export type ExportedDatabase = Omit<Database, 'path'>;
