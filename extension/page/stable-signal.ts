import { computed, type ReadonlySignal } from '@preact/signals';

/**
 * A derived value that stays the same object while its key is the same, so that nothing is derived from it again.
 *
 * @param keyOf identifies equal values
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
