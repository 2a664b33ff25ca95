/** Writes one line to the extension's own console, for debugging: a code and its facts. */
export function log(code: string, facts: Record<string, string | number | null> = {}): void {
  // eslint-disable-next-line no-console -- the only place where the background logs
  console.warn(`tapmap: ${code}`, facts);
}
