/** Creates a value at its first use and keeps it: an Intl formatter takes about 50 µs, and some are never used. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
