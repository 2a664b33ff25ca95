import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../text/message.ts';
import { ExportEntries } from './export-entries.tsx';
import type { ExportModel } from './export-model.ts';
import type { ImportModel } from './import-model.ts';
import { menuStep } from './menu-step.ts';
import { useCopiedLink } from './use-copied-link.ts';

type Props = {
  exports: ExportModel;
  imports: ImportModel;
  /** The address of the page with its present view. */
  viewLink: () => string;
};

/** A menu button (WAI-ARIA Authoring Practices) for export and import, and for a link to the view. */
export function ExportMenu({ exports, imports, viewLink }: Props) {
  const { isMenuOpen, making } = exports;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isOpen = isMenuOpen.value;
  const { says, copy } = useCopiedLink();
  const close = () => {
    isMenuOpen.value = false;
    button.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return;
    entriesOf(root.current)[0]?.focus();
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || root.current?.contains(target) !== true) isMenuOpen.value = false;
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // the page has keyboard shortcuts of its own
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') isMenuOpen.value = false;
    else if (moveFocus(event, root.current)) event.preventDefault();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    isMenuOpen.value = true;
  };

  return (
    <div class="export" ref={root}>
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

const entriesOf = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function moveFocus({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, root: HTMLElement | null): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  const entries = entriesOf(root);
  const from = entries.findIndex((entry) => entry === document.activeElement);
  const to = menuStep(
    key,
    from,
    entries.map(({ textContent }) => textContent.trim()),
  );
  if (to !== null) entries[to]?.focus();
  return to !== null;
}
