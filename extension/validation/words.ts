import { rewording } from './reword.ts';
import { holds, list, wrong, type Check, type Look } from './validators.ts';

/** Words of a closed union; with a record the compiler requires every one of them. */
type Words<T extends string> = Readonly<Record<T, true>>;

/** Checks for one of the words; a word of a newer sender is none. */
export function oneOf<T extends string>(words: Words<T>): Check<T> {
  return lookFor(words);
}

/** The same, where a word of a newer sender is reworded to one that claims no more than is known. */
export function oneOfOr<T extends string>(unknown: NoInfer<T>, words: Words<T>): Check<T> {
  return rewording(lookFor(words), unlessKnown(words, unknown));
}

/** The same, or null: where nothing is known, and for a word of a newer sender. */
export function oneOfOrNull<T extends string>(words: Words<T>): Check<T | null> {
  const check = lookFor(words);
  const look: Look = (value) =>
    value === null || check(value) === null ? null : { ...wrong('known-value'), orNull: true };
  return rewording(look, unlessKnown(words, null));
}

/** A list of words; those of a newer sender are left out of it. */
export function someWords<T extends string>(words: Words<T>): Check<T[]> {
  const isUnknown = unknownIn(words);
  const look: Check<T[]> = list<T>(lookFor(words));
  return rewording(look, (value) =>
    Array.isArray(value) && value.some(isUnknown) ? value.filter((word) => !isUnknown(word)) : value,
  );
}

/** Whether a value is a word, but none of these. */
export function unknownIn(words: Words<string>): (value: unknown) => boolean {
  const known = new Set<unknown>(Object.keys(words));
  return (value) => typeof value === 'string' && !known.has(value);
}

/**
 * The value as this version can take it, if it holds as it is or, where a newer sender has used words of its own,
 * reworded; else undefined. What is wrong in any other way stays wrong.
 */
export function understood<T>(check: Check<T>, value: unknown): T | undefined {
  if (holds(check, value)) return value;
  const reworded = check.reword?.(value);
  return holds(check, reworded) ? reworded : undefined;
}

function lookFor(words: Words<string>): Look {
  const known = new Set<unknown>(Object.keys(words));
  return (value) => (known.has(value) ? null : wrong('known-value'));
}

function unlessKnown(words: Words<string>, unknown: string | null) {
  const isUnknown = unknownIn(words);
  return (value: unknown) => (isUnknown(value) ? unknown : value);
}
