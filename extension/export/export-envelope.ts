import type { Connection } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/page-messages.ts';
import type { ExportedDatabase } from './exported.ts';

/** Says that a JSON file is one of these. */
export const exportFormat = 'tapmap-connections';

/** Raised whenever the envelope or a connection changes in a way that an older reader would misread. */
export const exportFormatVersion = 1;

/** A JSON export. Times are in ms since the epoch; the connections stand exactly as the host tells them. */
export type ExportEnvelope = {
  format: typeof exportFormat;
  formatVersion: typeof exportFormatVersion;
  exportedAtMs: number;
  takenAtMs: number;
  hostVersion: string | null;
  filter: string;
  problems: PageProblem[];
  databases: ExportedDatabase[];
  connections: Connection[];
};
