import type { ColumnName } from '../../contract/column-names.ts';
import type { Sort } from '../../contract/page-address.ts';
import { columns } from './columns.ts';

/** The sort after a click on a column's header: first in the column's usual direction, then reversed, then none. */
export function nextSort(sort: Sort | null, column: ColumnName): Sort | null {
  const first = firstSort(column);
  if (sort?.column !== column) return first;
  return sort.descending === first.descending ? { column, descending: !first.descending } : null;
}

/** By a column in its usual direction. */
export function firstSort(column: ColumnName): Sort {
  return { column, descending: columns[column].largestFirst === true };
}
