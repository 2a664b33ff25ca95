export type ExportKind = 'csv' | 'json' | 'geojson' | 'png' | 'svg';

/**
 * Name of an export made at this moment, in local time: `tapmap-2026-11-24-1703.csv`. Digits and hyphens only, so that
 * it is a valid file name on every system and names sort by time.
 */
export function fileNameOf(kind: ExportKind, atMs: number): string {
  const at = new Date(atMs);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(twoDigits).join('-');
  return `tapmap-${day}-${twoDigits(at.getHours())}${twoDigits(at.getMinutes())}.${kind}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
