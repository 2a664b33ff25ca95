import { useRef } from 'preact/hooks';
import { message } from '../../text/message.ts';
import { useMenu } from '../menu/use-menu.ts';
import { isNarrow } from '../narrow/is-narrow.ts';
import { ExportEntries } from './export-entries.tsx';
import type { ExportModel } from './export-model.ts';
import type { ImportModel } from './import-model.ts';
import { useCopiedLink } from './use-copied-link.ts';

type Props = {
  exports: ExportModel;
  imports: ImportModel;
  /** The address of the page with its present view. */
  viewLink: () => string;
  /** What opens it where it has no button. */
  opener: () => HTMLElement | null;
};

/** A menu for export and import, and for a link to the view; in a narrow window it has no button of its own. */
export function ExportMenu({ exports, imports, viewLink, opener }: Props) {
  const { isMenuOpen, making } = exports;
  const button = useRef<HTMLButtonElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isOpen = isMenuOpen.value;
  const { says, copy } = useCopiedLink();
  const { root, close, onKeyDown, onButtonKey } = useMenu(isMenuOpen, () => button.current ?? opener());

  return (
    <div class="export" ref={root}>
      {!isNarrow.value && (
        <button
          type="button"
          ref={button}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          title={message('exportMenuLabel')}
          data-action="export"
          onClick={() => (isMenuOpen.value = !isOpen)}
          onKeyDown={onButtonKey}
        >
          {message('exportMenu')}
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M4 6.5 8 10.5l4-4" />
          </svg>
        </button>
      )}
      {isOpen && (
        <div class="menu" role="menu" aria-label={message('exportMenuLabel')} onKeyDown={onKeyDown}>
          <ExportEntries
            exports={exports}
            onSave={(kind) => {
              close();
              void exports.save(kind);
            }}
            onCopyLink={() => {
              close();
              copy(viewLink());
            }}
            onImport={() => {
              close();
              chooser.current?.click();
            }}
          />
        </div>
      )}
      <span class="visually-hidden" role="status">
        {making.value !== null && message('exportMaking', { file: making.value.toUpperCase() })}
      </span>
      <span class={says === null ? 'visually-hidden' : 'link-says'} role="status" data-link-says>
        {says}
      </span>
      <input
        type="file"
        ref={chooser}
        hidden
        accept=".json,application/json"
        aria-label={message('exportOpen')}
        data-import="file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) void imports.open(file);
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </div>
  );
}
