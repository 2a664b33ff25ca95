import { computed, type ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../contract/settings.ts';
import { noticesOf } from '../../facts/notices-of.ts';
import type { AppState } from '../../store/app-state.ts';
import { dismissedWith, noticesShown } from './notices-shown.ts';

export type NoticesModel = ReturnType<typeof noticesModel>;

/** What the page has to say about what it shows, and which of it the user does not want to hear for a while. */
export function noticesModel(
  state: ReadonlySignal<AppState>,
  settings: ReadonlySignal<Settings>,
  change: (change: Partial<Settings>) => void,
) {
  const shown = computed(() => {
    const { problems, databases } = state.value;
    return noticesShown(noticesOf(problems, databases), settings.value.dismissed, Date.now());
  });
  return {
    shown,
    /** Hides all but the serious ones. */
    dismiss: () => change({ dismissed: dismissedWith(shown.peek().others, settings.peek().dismissed, Date.now()) }),
  };
}
