import { message, type MessageKey } from '../../text/message.ts';
import { columnNames } from '../../contract/column-names.ts';
import { columns } from '../columns/columns.ts';
import { SortArrow } from './column-headers.tsx';
import type { ListModel } from './list-model.ts';
import { firstSort } from '../columns/next-sort.ts';
import { groupings, type GroupBy } from '../../contract/page-address.ts';

/** Above the list: the choice of grouping and, without column headers to click on, of the sort. */
export function ListHead({ list }: { list: ListModel }) {
  const { by, sort } = list;
  const expanded = list.isUnfolded.value;
  return (
    <form class="list-head" autocomplete="off">
      <label>
        <span class="muted">{message('listGroupBy')}</span>
        <select
          autocomplete="off"
          value={by.value}
          onChange={({ currentTarget: { value } }) => {
            const group = groupings.find((each) => each === value);
            if (group !== undefined) list.groupBy(group);
          }}
          data-list="group"
        >
          {list.groupings.value.map((each) => (
            <option key={each} value={each}>
              {message(groupNames[each])}
            </option>
          ))}
        </select>
      </label>
      <label class="sort-by">
        <span class="muted">{message('listSortBy')}</span>
        <select
          autocomplete="off"
          value={sort.value?.column ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const column = columnNames.find((each) => each === value);
            list.setSort(column === undefined ? null : firstSort(column));
          }}
          data-list="sort"
        >
          <option value="">{message('listUnsorted')}</option>
          {columnNames.map((column) => (
            <option key={column} value={column}>
              {message(columns[column].title)}
            </option>
          ))}
        </select>
        {sort.value !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label={message(sort.value.descending ? 'listAscending' : 'listDescending')}
            title={message(sort.value.descending ? 'listAscending' : 'listDescending')}
            onClick={() => sort.value && list.setSort({ ...sort.value, descending: !sort.value.descending })}
          >
            <SortArrow descending={sort.value.descending} />
          </button>
        )}
      </label>
      {by.value !== 'none' && (
        <button
          type="button"
          class="icon-button fold-all"
          aria-label={message(expanded ? 'listFoldAll' : 'listUnfoldAll')}
          title={message(expanded ? 'listFoldAll' : 'listUnfoldAll')}
          data-list="fold"
          onClick={() => list.expandAll(!expanded)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={expanded ? 'M5 2.500l3 3 3-3M5 13.500l3-3 3 3' : 'M5 5.500l3-3 3 3M5 10.500l3 3 3-3'} />
          </svg>
        </button>
      )}
    </form>
  );
}

const groupNames: Record<GroupBy, MessageKey> = {
  place: 'columnPlace',
  program: 'columnProgram',
  site: 'columnSite',
  country: 'columnCountry',
  network: 'columnNetwork',
  none: 'listUngrouped',
};
