import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { HostState } from '../../contract/host-state.ts';
import { csvParts } from '../../export/csv-parts.ts';
import type { Exported } from '../../export/exported.ts';
import { fileNameOf, type ExportKind } from '../../export/file-name-of.ts';
import { geoJsonParts } from '../../export/geo-json-parts.ts';
import { jsonParts } from '../../export/json-parts.ts';
import { PictureFailed, type PictureFailure } from '../../export/picture-failure.ts';
import { connectionCount } from '../../view/sentences/connection-count.ts';
import { collectParts } from './collect-parts.ts';
import type { Imported } from './import-model.ts';
import { mapPicture, type PicturedMap } from './map-picture.ts';
import { pngOf } from './png-of.ts';
import { saveFile } from './save-file.ts';

export type ExportModel = ReturnType<typeof exportModel>;

type Shown = Omit<Exported, 'exportedAtMs' | 'hostVersion' | 'takenAtMs'> & {
  takenAtMs: number | null;
  host: HostState;
  imported: Imported | null;
};

/**
 * Saves what the page shows as files.
 *
 * @param map the map as drawn; null until it is
 */
export function exportModel(map: ReadonlySignal<PicturedMap | null>, shownNow: () => Shown) {
  const isMenuOpen = signal(false);
  /** The kind of file being written. */
  const making = signal<ExportKind | null>(null);
  /** Why the last picture could not be made. */
  const failed = signal<PictureFailure | null>(null);

  async function make(kind: ExportKind, shown: Exported): Promise<Blob | null> {
    const parts = partsOf[kind];
    if (parts !== null) return collectParts(parts.write(shown), parts.type);
    const drawn = map.peek();
    if (drawn === null) return null;
    const picture = await mapPicture(drawn, shown);
    return kind === 'png' ? pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
  }

  return {
    isMenuOpen,
    making,
    failed,
    dismissFailure() {
      failed.value = null;
    },
    /** Number of connections a file would contain; null before the first poll. */
    count: computed(() => {
      const { takenAtMs, connections } = shownNow();
      return takenAtMs === null ? null : connectionCount(connections);
    }),
    map,
    async save(kind: ExportKind): Promise<void> {
      const { host, imported, takenAtMs, ...rest } = shownNow();
      if (making.peek() !== null || takenAtMs === null) return;
      making.value = kind;
      failed.value = null;
      try {
        const hostVersion = imported === null ? versionOf(host) : imported.hostVersion;
        const shown: Exported = { ...rest, takenAtMs, hostVersion, exportedAtMs: Date.now() };
        const file = await make(kind, shown);
        if (file !== null) saveFile(file, fileNameOf(kind, shown.exportedAtMs));
      } catch (error) {
        if (!(error instanceof PictureFailed)) throw error;
        failed.value = error.failure;
      } finally {
        making.value = null;
      }
    },
  };
}

const versionOf = (host: HostState) => (host.kind === 'running' ? host.version : null);

type Writer = { write: (exported: Exported) => Iterable<string>; type: string };

/** Null for pictures, which are made from the map. Media types: RFC 4180, 8259 and 7946. */
const partsOf: Record<ExportKind, Writer | null> = {
  csv: { write: csvParts, type: 'text/csv;charset=utf-8' },
  json: { write: jsonParts, type: 'application/json' },
  geojson: { write: geoJsonParts, type: 'application/geo+json' },
  svg: null,
  png: null,
};
