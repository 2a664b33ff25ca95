import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus into a panel that the user has opened, and when it closes with the focus in it, back to what had it.
 *
 * @returns the ref for the panel
 */
export function usePanelFocus(takeFocus: () => boolean): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    if (takeFocus()) element?.focus();
    return () => {
      // Called while the panel is still there; what it covered is seen again by the end of this task.
      if (element?.contains(document.activeElement) === true) queueMicrotask(() => giveBack(before));
    };
  }, [takeFocus]);
  return panel;
}

/** Where that is no more, to the line of the list that would have the focus, the tab, or the exit chip. */
function giveBack(before: Element | null): void {
  const places = [before, ...instead.map((selector) => document.querySelector(selector))];
  const place = places.find((each) => each !== null && !each.matches(never) && isSeen(each));
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

const instead = ['.row[tabindex="0"]', '[role="tab"][aria-selected="true"]', '[data-action="exit"]'];
/** A tab whose panel has just closed is left to the one that is shown. */
const never = 'body, [role="tab"][aria-selected="false"]';

const isSeen = (element: Element) => element.isConnected && element.checkVisibility({ visibilityProperty: true });
