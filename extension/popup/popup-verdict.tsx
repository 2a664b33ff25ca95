import { useEffect, useRef } from 'preact/hooks';
import type { ExitState } from '../exit/exit-state.ts';
import { VerdictCard } from '../view/components/verdict-card.tsx';
import { verdictCardText } from '../view/sentences/verdict-card-text.ts';

/**
 * The verdict, which leads to its evidence. It has the initial focus, so that a screen reader reads it out; the ring
 * appears with the first key.
 */
export function PopupVerdict({ exit, onOpen }: { exit: ExitState | null; onOpen: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const isKnown = exit !== null;
  useEffect(() => {
    if (!isKnown) return;
    const begin = () => {
      if (document.activeElement !== document.body) return;
      document.documentElement.dataset['focus'] = 'initial';
      button.current?.focus({ preventScroll: true });
    };
    const show = () => delete document.documentElement.dataset['focus'];
    begin();
    // Firefox may focus the popup later, and then no element in it.
    addEventListener('focus', begin);
    addEventListener('keydown', show, { capture: true });
    return () => {
      removeEventListener('focus', begin);
      removeEventListener('keydown', show, { capture: true });
    };
  }, [isKnown]);
  return <VerdictCard text={verdictCardText(exit, Date.now())} button={button} onOpen={onOpen} />;
}
