import { csvCell } from './csv-cell.ts';
import { csvColumns } from './csv-columns.ts';
import type { Exported } from './exported.ts';

/**
 * A CSV export (RFC 4180) in pieces, a record each, with a head line; together they are the file.
 *
 * It begins with a byte order mark: without one Excel takes UTF-8 for the system's old code page and spoils every name
 * that is not English, and all other readers of note skip it (Python by `utf-8-sig`). A CSV file has no place for
 * remarks, so whose data places and networks are, which its licence wants said, stands in the last column.
 */
export function* csvParts({ connections, databases }: Exported): Generator<string> {
  yield byteOrderMark + record([...csvColumns.map(({ name }) => name), 'locationSource']);
  const source = [...new Set(databases.map(({ attribution }) => attribution.text))].join('; ') || null;
  for (const connection of connections) {
    const isLocated = connection.place !== null || connection.network !== null;
    yield record([...csvColumns.map(({ cell }) => cell(connection)), isLocated ? source : null]);
  }
}

const byteOrderMark = '\uFEFF';

function record(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
