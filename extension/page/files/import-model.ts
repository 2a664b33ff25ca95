import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { parseExport } from '../../export/parse-export.ts';
import type { ExportEnvelope } from '../../export/export-envelope.ts';
import type { ImportFailure } from '../../export/import-failure.ts';
import { initialState, type AppState } from '../../store/app-state.ts';

/** A JSON export that is shown in place of the live connections. */
export type Imported = { fileName: string; hostVersion: string | null; takenAtMs: number; state: AppState };

export type FailedImport = { fileName: string; failure: ImportFailure };

export type ImportModel = ReturnType<typeof importModel>;

/** The files that the user opens. Live data keeps arriving in the background. */
export function importModel(live: ReadonlySignal<AppState>) {
  const imported = signal<Imported | null>(null);
  const failed = signal<FailedImport | null>(null);
  /** Name of the file being read. */
  const reading = signal<string | null>(null);
  let lastRequest: File | null = null;

  const settings = computed(() => live.value.settings);
  /**
   * What the page shows in place of live data; null if no file is open. Without a home: the file does not say where
   * the computer was, and distances from here would be wrong.
   */
  const state = computed((): AppState | null => {
    if (imported.value === null) return null;
    const homeless = settings.value === null ? null : { ...settings.value, home: { kind: 'none' } as const };
    return { ...imported.value.state, settings: homeless };
  });

  return {
    imported,
    state,
    failed,
    reading,
    /** Shows the file, or the reason why it can't be; the page then keeps what it showed before. */
    async open(file: File): Promise<void> {
      lastRequest = file;
      failed.value = null;
      reading.value = file.name;
      const result = await readExport(file);
      if (lastRequest !== file) return; // the user has since chosen another file
      reading.value = null;
      if (result.kind === 'parsed') imported.value = importedFrom(file.name, result.envelope);
      else failed.value = { fileName: file.name, failure: result.failure };
    },
    /** Back to live data. */
    close() {
      imported.value = null;
    },
    dismissFailure() {
      failed.value = null;
    },
  };
}

/** Some 90,000 connections: as many as a page can read without freezing for seconds. */
export const maxBytes = 64_000_000;

async function readExport(file: File): Promise<ReturnType<typeof parseExport>> {
  if (file.size > maxBytes) {
    return { kind: 'failed', failure: { code: 'too-large', bytes: file.size, maxBytes } };
  }
  try {
    return parseExport(await file.text());
  } catch (error) {
    // NotReadableError and NotFoundError (File API, section 7): a folder, or a file that has disappeared.
    if (error instanceof DOMException) return { kind: 'failed', failure: { code: 'unreadable' } };
    throw error;
  }
}

function importedFrom(fileName: string, envelope: ExportEnvelope): Imported {
  const { hostVersion, takenAtMs, problems, databases, connections } = envelope;
  const state: AppState = {
    ...initialState,
    host: { kind: 'stopped' },
    problems,
    databases: databases.map((database) => ({ ...database, path: fileName })),
    takenAtMs,
    connections: new Map(connections.map((connection) => [connection.id, connection])),
  };
  return { fileName, hostVersion, takenAtMs, state };
}
