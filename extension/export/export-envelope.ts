import type { Connection } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/state-updates.ts';
import type { ExportedDatabase } from './exported.ts';
import type { ExportedHost } from './exported-host.ts';

/** Identifies a JSON file as a TapMap export. */
export const exportFormat = 'tapmap-connections';

/** Incremented whenever the envelope or a connection changes in a way that an older reader would misread. */
export const exportFormatVersion = 1;

/** A JSON export. Times are in ms since the epoch; connections are exactly as the host sends them. */
export type ExportEnvelope = {
  format: typeof exportFormat;
  formatVersion: typeof exportFormatVersion;
  exportedAtMs: number;
  takenAtMs: number;
  hostVersion: string | null;
  filter: string;
  problems: PageProblem[];
  databases: ExportedDatabase[];
  hosts: ExportedHost[];
  browserPids: number[];
  connections: Connection[];
};
