import type { ColumnName } from '../../contract/column-names.ts';
import type { Sort } from '../../contract/page-address.ts';

/** What a click on a column's head makes of the sort: the way in which one mostly wants it, the other way, none. */
export function nextSort(sort: Sort | null, column: ColumnName): Sort | null {
  const first = largestFirst.has(column);
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}

export const largestFirst: ReadonlySet<ColumnName> = new Set([
  'rtt',
  'distance',
  'rate',
  'sent',
  'received',
  'duration',
]);
