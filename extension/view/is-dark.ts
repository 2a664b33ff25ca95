import { computed, type ReadonlySignal } from '@preact/signals';
import { theme } from './theme.ts';

/** Whether the page is painted in light colours on a dark ground. */
export function isDark(): ReadonlySignal<boolean> {
  return computed(() => theme.value !== 'light');
}
