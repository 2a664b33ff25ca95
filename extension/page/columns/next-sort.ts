import type { ColumnName } from '../../contract/column-names.ts';
import type { Sort } from '../../contract/page-address.ts';
import { columns } from './columns.ts';

/** What a click on a column's head makes of the sort: the way in which one mostly wants it, the other way, none. */
export function nextSort(sort: Sort | null, column: ColumnName): Sort | null {
  const first = firstSort(column);
  if (sort?.column !== column) return first;
  return sort.descending === first.descending ? { column, descending: !first.descending } : null;
}

/** By a column in the way in which one mostly wants it. */
export function firstSort(column: ColumnName): Sort {
  return { column, descending: columns[column].largestFirst === true };
}
