import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../../text/message.ts';
import { CloseButton } from '../../view/components/close-button.tsx';
import { HelpExamples } from './help-examples.tsx';
import { HelpKeys } from './help-keys.tsx';
import { HelpSymbols } from './help-symbols.tsx';

type Props = {
  isOpen: Signal<boolean>;
  /** Tries one of the example searches. */
  onTry: (query: string) => void;
};

/** The symbols on the map, the search syntax by example, and all keyboard shortcuts. The browser traps the focus. */
export function HelpSheet({ isOpen, onTry }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = isOpen.value;
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  const close = () => {
    isOpen.value = false;
  };
  return (
    <dialog class="dialog help" ref={dialog} aria-labelledby="help-title" onClose={close} onClick={closeOnBackdrop}>
      <header>
        <h2 id="help-title">{message('helpTitle')}</h2>
        <CloseButton label={message('helpClose')} action="close-help" onClick={close} />
      </header>
      {shown && (
        <div>
          <HelpSymbols />
          <HelpExamples
            onTry={(query) => {
              close();
              onTry(query);
            }}
          />
          <HelpKeys />
          <p class="muted">{message('helpKinds')}</p>
          <p>
            <a href="/extension/settings/settings.html">{message('helpSettings')}</a>
          </p>
        </div>
      )}
    </dialog>
  );
}

/** A click outside the sheet targets the dialog itself; all of its visible area is covered by other elements. */
function closeOnBackdrop(event: MouseEvent): void {
  const { target, currentTarget } = event;
  if (target === currentTarget && currentTarget instanceof HTMLDialogElement) currentTarget.close();
}
