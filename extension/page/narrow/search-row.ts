import { computed, signal, type ReadonlySignal } from '@preact/signals';

/**
 * Whether a narrow window shows its search: once it is asked for, and while it narrows what is shown, until it is closed.
 */
export function searchRow(isNarrowed: ReadonlySignal<boolean>) {
  const chosen = signal<boolean | null>(null);
  /** Whether the user has just opened it, so that it takes the keyboard focus. */
  let wantsFocus = false;
  const isOpen = computed(() => chosen.value ?? isNarrowed.value);
  return {
    isOpen,
    open() {
      // One that is open already appears no more: the focus would be taken at some later time.
      wantsFocus = !isOpen.peek();
      chosen.value = true;
    },
    close() {
      chosen.value = isNarrowed.peek() ? false : null;
    },
    takeFocus(): boolean {
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
  };
}
