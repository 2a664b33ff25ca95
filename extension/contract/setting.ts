import { wrong, type Check } from '../validation/validators.ts';

/** The check of a setting's value, with its default. */
export type Setting<T> = Check<T> & { readonly initial: T };

export function setting<T>(check: Check<T>, initial: NoInfer<T>): Setting<T> {
  return Object.assign((value: unknown) => check(value), { initial });
}

/** A setting that is one of a few words, in the order in which a picker offers them. */
export function choice<const W extends string>(
  words: readonly [W, ...W[]],
  initial: NoInfer<W>,
): Setting<W> & { readonly words: readonly [W, ...W[]] } {
  const check: Check<W> = (value) => (words.some((word) => word === value) ? null : wrong('known-value'));
  return Object.assign(setting(check, initial), { words });
}
