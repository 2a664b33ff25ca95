import { computed, type ReadonlySignal } from '@preact/signals';

/**
 * A derived value that stays the very same as long as it says the same, so that nothing is derived from it anew.
 *
 * @param keyOf what it says
 */
export function steady<T>(derive: () => T, keyOf: (value: T) => string): ReadonlySignal<T> {
  let held: { value: T; key: string } | null = null;
  return computed(() => {
    const value = derive();
    const key = keyOf(value);
    if (held?.key !== key) held = { value, key };
    return held.value;
  });
}
