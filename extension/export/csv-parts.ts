import { connectionHosts } from '../sites/connection-hosts.ts';
import { csvCell } from './csv-cell.ts';
import { csvColumns } from './csv-columns.ts';
import type { Exported } from './exported.ts';

/**
 * A CSV export (RFC 4180) in parts, one per record, after a header line; joined they are the file.
 *
 * It begins with a byte order mark: without one Excel takes UTF-8 for the system's legacy code page and garbles every
 * non-English name, while all other common readers skip it (Python with `utf-8-sig`). CSV has no comments, so the
 * attribution of places and networks, which their licence requires, is in the last column.
 */
export function* csvParts({ connections, databases, sites, browserPids }: Exported): Generator<string> {
  yield byteOrderMark + record([...csvColumns.map(({ name }) => name), 'hostNames', 'locationSource']);
  const hostsOf = connectionHosts(sites, browserPids);
  const source = [...new Set(databases.map(({ attribution }) => attribution.text))].join('; ') || null;
  for (const connection of connections) {
    const { place, network, traits } = connection;
    const isLocated = place !== null || network !== null || traits.length > 0;
    const { names } = hostsOf(connection);
    yield record([...csvColumns.map(({ cell }) => cell(connection)), names.join(' '), isLocated ? source : null]);
  }
}

const byteOrderMark = '\uFEFF';

function record(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
