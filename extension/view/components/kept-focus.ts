import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the page's main part if what had it in this element has gone, with the element or from within it: a
 * browser would send it back to the start of the page, and a screen reader with it.
 *
 * @returns the ref for the element
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const focused = element.current?.contains(document.activeElement) === true ? document.activeElement : null;
  useLayoutEffect(() => {
    if (focused !== null && !focused.isConnected) focusMain();
  });
  useLayoutEffect(
    () => () => {
      // A layout effect, since others end after the element has gone: called while the element is still there; what replaces it is in the page by the end of this task.
      if (element.current?.contains(document.activeElement) === true) queueMicrotask(focusMain);
    },
    [],
  );
  return element;
}

function focusMain(): void {
  const main = document.querySelector('main');
  if (main === null) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
