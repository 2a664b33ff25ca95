import type { Connection } from '../../../native-host/protocol.ts';
import type { ExportEnvelope } from '../../export/export-envelope.ts';
import type { ImportFailure } from '../../export/import-failure.ts';

/** Worker → page: why a file is not an export, or its head and then its connections in parts. */
export type ReadMessage =
  | { type: 'failed'; failure: ImportFailure }
  | { type: 'head'; head: Omit<ExportEnvelope, 'connections'>; count: number }
  | { type: 'part'; connections: Connection[] };
