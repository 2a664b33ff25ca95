/** Writes one line into the extension's own console: a code and its facts, for whoever debugs. */
export function log(code: string, facts: Record<string, string | number | null> = {}): void {
  // eslint-disable-next-line no-console -- the one place where the background speaks
  console.warn(`tapmap: ${code}`, facts);
}
