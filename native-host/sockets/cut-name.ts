/**
 * A name of which the system reports only so many bytes: one that fills them may be longer, and ends with `…` then. A
 * character that was cut through is left out.
 */
export function cutName(name: string, limitBytes: number): string {
  return Buffer.byteLength(name) < limitBytes ? name : `${name.replace(/\uFFFD+$/, '')}…`;
}
