import { message } from '../../text/message.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { columns } from '../columns/columns.ts';
import type { ListModel } from './list-model.ts';

/** The column headers; a click sorts by one, a second click reverses, a third removes the sort. */
export function ListHeader({ shown, list }: { shown: readonly ColumnName[]; list: ListModel }) {
  const sort = list.shownSort.value;
  return (
    <div role="rowgroup" class="heads">
      <div role="row" class="head-row">
        {shown.map((column) => {
          const order = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <div key={column} role="columnheader" aria-sort={order} class={columns[column].isNumber ? 'number' : ''}>
              <button type="button" data-sort={column} onClick={() => list.sortBy(column)}>
                {message(columns[column].title)}
                {order !== 'none' && <SortArrow descending={order === 'descending'} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

export function SortArrow({ descending }: { descending: boolean }) {
  return (
    <svg class="sort-arrow" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d={descending ? 'M5 1.500v7M2 5.500l3 3 3-3' : 'M5 8.500v-7M2 4.500l3-3 3 3'} />
    </svg>
  );
}
