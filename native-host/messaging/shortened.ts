/**
 * The longest text that a system gives: a path (PATH_MAX of linux/limits.h). As JSON it has at most six times as many
 * bytes (`\\u0001`).
 */
const MAX_CHARACTERS = 4096;

/** A text that fits into a message; one that was longer ends with an ellipsis. */
export function shortened(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  // Not half of a surrogate pair.
  return `${text.slice(0, MAX_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
