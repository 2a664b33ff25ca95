import { signal, type ReadonlySignal } from '@preact/signals';

/** Whether the system asks for a dark page, now and when that changes. */
export function isDark(): ReadonlySignal<boolean> {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const dark = signal(query.matches);
  query.addEventListener('change', () => {
    dark.value = query.matches;
  });
  return dark;
}
