import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ExportEnvelope } from '../../export/export-envelope.ts';
import type { ImportFailure } from '../../export/import-failure.ts';
import { initialState, type AppState } from '../../store/app-state.ts';
import { readInWorker, type Reading } from './read-in-worker.ts';

/** A JSON export that is shown in place of the live connections. */
export type Imported = { fileName: string; hostVersion: string | null; takenAtMs: number; state: AppState };

export type FailedImport = { fileName: string; failure: ImportFailure };

export type ImportModel = ReturnType<typeof importModel>;

/** The files that the user opens. Live data keeps arriving in the background. */
export function importModel(live: ReadonlySignal<AppState>, read = readInWorker) {
  const imported = signal<Imported | null>(null);
  const failed = signal<FailedImport | null>(null);
  /** The file being read, and the share of it that has arrived; null before any of it has. */
  const reading = signal<{ fileName: string; share: number | null } | null>(null);
  let last: Reading | null = null;

  function stop(): void {
    last?.stop();
    last = null;
    reading.value = null;
  }

  function fail(fileName: string, failure: ImportFailure): void {
    failed.value = { fileName, failure };
  }

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
    /** The page shows a file, which has only one moment. */
    isFile: computed(() => imported.value !== null),
    state,
    failed,
    reading,
    /** Shows the file, or the reason why it can't be; the page then keeps what it showed before. */
    async open(file: File): Promise<void> {
      stop();
      failed.value = null;
      const fileName = file.name.slice(0, maxNameCharacters);
      reading.value = { fileName, share: null };
      const now = read(file, (share) => {
        if (last === now) reading.value = { fileName, share };
      });
      last = now;
      const parsed = await now.result;
      if (last !== now) return; // the user has since chosen another file
      stop();
      if (parsed.kind === 'parsed') imported.value = importedFrom(fileName, parsed.envelope);
      else fail(fileName, parsed.failure);
    },
    /** The user dropped this many files, or something else than a file: it is not known which one to show. */
    refuse(count: number) {
      stop();
      fail('', { code: 'not-one-file', count });
    },
    /** Stops reading; the page keeps what it shows. */
    cancel: stop,
    /** Back to live data. */
    close() {
      imported.value = null;
    },
    dismissFailure() {
      failed.value = null;
    },
  };
}

/** NAME_MAX of Linux (linux/limits.h), and of NTFS. */
const maxNameCharacters = 255;

function importedFrom(fileName: string, envelope: ExportEnvelope): Imported {
  const { hostVersion, takenAtMs, problems, databases, connections, hosts, browserPids } = envelope;
  const state: AppState = {
    ...initialState,
    host: { kind: 'stopped' },
    problems,
    databases: databases.map((database) => ({ ...database, path: fileName })),
    takenAtMs,
    sites: hosts.map((host) => ({ ...host, tabId: -1 })),
    browserPids,
    connections: new Map(connections.map((connection) => [connection.id, connection])),
  };
  return { fileName, hostVersion, takenAtMs, state };
}
