import { isRecord } from '../validation/is-record.ts';
import { exportLimits } from './export-limits.ts';
import type { ImportFailure } from './import-failure.ts';

/** What a parsed file has too much of: entries of its lists, then characters of a text; null if nothing. */
export function exportExcess(file: Record<string, unknown>): ImportFailure | null {
  for (const of of ['connections', 'problems', 'databases', 'hosts'] as const) {
    const list = file[of];
    const most = exportLimits[of];
    if (Array.isArray(list) && list.length > most) return { code: 'too-many', of, count: list.length, most };
  }
  const long = longText(file);
  if (long === null) return null;
  return { code: 'too-long', ...long, path: long.path.replace(/^\./, ''), most: exportLimits.characters };
}

type LongText = { path: string; characters: number };

/** The first text or name of a field that is too long. Its depth is known to be small: `jsonExcess` has seen the file. */
function longText(value: unknown): LongText | null {
  if (typeof value === 'string') return isLong(value) ? { path: '', characters: value.length } : null;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = longText(value[index]);
      if (found !== null) return { ...found, path: `[${index}]${found.path}` };
    }
  } else if (isRecord(value)) {
    for (const name of Object.keys(value)) {
      if (isLong(name)) return { path: `.${name.slice(0, 20)}…`, characters: name.length };
      const found = longText(value[name]);
      if (found !== null) return { ...found, path: `.${name}${found.path}` };
    }
  }
  return null;
}

const isLong = (text: string) => text.length > exportLimits.characters;
