import { Fragment } from 'preact';
import type { ExportKind } from '../../export/file-name-of.ts';
import { connectionCountText } from '../../view/sentences/connection-count.ts';
import { message, type MessageKey } from '../../text/message.ts';
import type { ExportModel } from './export-model.ts';

type Props = {
  exports: ExportModel;
  onSave: (kind: ExportKind) => void;
  onCopyLink: () => void;
  onImport: () => void;
};

/** The entries of the export menu: a file of each kind, a link, and opening a file. */
export function ExportEntries({ exports, onSave, onCopyLink, onImport }: Props) {
  const count = exports.count.value;
  const canSave = (isPicture: boolean) => count !== null && (!isPicture || exports.map.value !== null);
  return (
    <>
      <p class="muted small" role="presentation">
        {connectionCountText(count ?? { open: 0, others: 0 })}
      </p>
      {kinds.map(({ kind, label, hint, isPicture }) => (
        <Fragment key={kind}>
          {kind === 'png' && <hr class="menu-separator" />}
          <button
            type="button"
            class="menu-item"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={!canSave(isPicture)}
            data-export={kind}
            onClick={() => {
              if (canSave(isPicture)) onSave(kind);
            }}
          >
            {message(label)} <span class="muted small">{message(hint)}</span>
          </button>
        </Fragment>
      ))}
      <hr class="menu-separator" />
      <button
        type="button"
        class="menu-item"
        role="menuitem"
        tabIndex={-1}
        data-action="copy-link"
        onClick={onCopyLink}
      >
        {message('exportCopyLink')} <span class="muted small">{message('exportCopyLinkHint')}</span>
      </button>
      <button type="button" class="menu-item" role="menuitem" tabIndex={-1} data-action="import" onClick={onImport}>
        {message('exportOpen')}
      </button>
    </>
  );
}

const kinds: { kind: ExportKind; label: MessageKey; hint: MessageKey; isPicture: boolean }[] = [
  { kind: 'csv', label: 'exportCsv', hint: 'exportCsvHint', isPicture: false },
  { kind: 'json', label: 'exportJson', hint: 'exportJsonHint', isPicture: false },
  { kind: 'geojson', label: 'exportGeoJson', hint: 'exportGeoJsonHint', isPicture: false },
  { kind: 'png', label: 'exportPng', hint: 'exportPngHint', isPicture: true },
  { kind: 'svg', label: 'exportSvg', hint: 'exportSvgHint', isPicture: true },
];
