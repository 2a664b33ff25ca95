import type { Connection } from '../../native-host/protocol.ts';
import { connectionFields, networkFields, placeFields } from '../validation/connection.ts';
import { namesOf } from '../validation/names-of.ts';

export type CsvColumn = { name: string; cell: (connection: Connection) => string | number | null };

/**
 * The columns of a CSV export: the fields of a connection under their own names and in their own order, with place and
 * network flattened. Only times differ: they are ISO 8601 text (UTC), which a spreadsheet reads as a date.
 */
export const csvColumns: readonly CsvColumn[] = namesOf(connectionFields).flatMap(columnsOf);

/** A new field that is no plain value does not compile until it has its columns here. */
function columnsOf(field: keyof Connection): CsvColumn[] {
  switch (field) {
    case 'place':
      return namesOf(placeFields).map((name) => ({ name, cell: ({ place }) => place?.[name] ?? null }));
    case 'network':
      return namesOf(networkFields).map((name) => ({ name, cell: ({ network }) => network?.[name] ?? null }));
    case 'traits':
      return [{ name: field, cell: ({ traits }) => traits.join(' ') }];
    case 'firstSeenMs':
    case 'lastSeenMs':
    case 'closedAtMs':
      return [{ name: field.replace(/Ms$/, ''), cell: (connection) => isoTime(connection[field]) }];
    default:
      return [{ name: field, cell: (connection) => connection[field] }];
  }
}

/** A number of milliseconds that is no date (ECMA-262, 21.4.1.1) stays a number: it is wrong, not unknown. */
function isoTime(atMs: number | null): string | number | null {
  if (atMs === null) return null;
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? atMs : date.toISOString();
}
