import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { menuStep } from './menu-step.ts';
import { useOutsidePress } from './use-outside-press.ts';

type Menu = {
  /** For the element with the button and the menu. */
  root: RefObject<HTMLDivElement | null>;
  /** Closes it and returns the focus to what opened it. */
  close: () => void;
  /** Of the menu. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** Of the button. */
  onButtonKey: (event: KeyboardEvent) => void;
};

/** The keys and the focus of a menu button (WAI-ARIA practices, menu button). */
export function useMenu(isMenuOpen: Signal<boolean>, opener: () => HTMLElement | null): Menu {
  const root = useRef<HTMLDivElement>(null);
  const isOpen = isMenuOpen.value;
  const close = () => {
    isMenuOpen.value = false;
    opener()?.focus();
  };

  useEffect(() => {
    if (isOpen) entriesOf(root.current)[0]?.focus();
  }, [isOpen]);
  useOutsidePress(root, isOpen, () => (isMenuOpen.value = false));

  return {
    root,
    close,
    onKeyDown(event) {
      event.stopPropagation(); // the page has keyboard shortcuts of its own
      if (event.key === 'Escape') close();
      else if (event.key === 'Tab') isMenuOpen.value = false;
      else if (moveFocus(event, root.current)) event.preventDefault();
    },
    onButtonKey(event) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      isMenuOpen.value = true;
    },
  };
}

const entriesOf = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>(':is([role="menuitem"], [role="menuitemradio"])') ?? []),
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
