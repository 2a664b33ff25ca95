import { useMemo } from 'preact/hooks';
import type { Connection } from '../../native-host/protocol.ts';
import { formatCount } from '../view/format-count.ts';
import { choicesOf } from './choices-of.ts';
import type { FilterField, Filters } from './filters.ts';

type Props = {
  connections: Connection[];
  filters: Filters;
  isNarrowed: boolean;
  onSearch: (search: string) => void;
  onChoose: (field: FilterField, value: string | null) => void;
  onClear: () => void;
};

/** Search and filters; together they decide what map, list and totals show. */
export function FilterBar({ connections, filters, isNarrowed, onSearch, onChoose, onClear }: Props) {
  return (
    <search class="filters">
      <label class="search">
        <span class="visually-hidden">Search connections</span>
        <input
          type="search"
          placeholder="Search program, place, address, network"
          value={filters.search}
          onInput={(event) => onSearch(event.currentTarget.value)}
          data-filter="search"
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      {fields.map(({ field, all }) => (
        <Choose
          key={field}
          field={field}
          all={all}
          connections={connections}
          chosen={filters[field]}
          onChoose={(value) => onChoose(field, value)}
        />
      ))}
      {isNarrowed && (
        <button type="button" class="quiet" data-action="clear" onClick={onClear}>
          Clear
          <kbd aria-hidden="true">Esc</kbd>
        </button>
      )}
    </search>
  );
}

const fields: { field: FilterField; all: string }[] = [
  { field: 'program', all: 'All programs' },
  { field: 'countryCode', all: 'All countries' },
  { field: 'protocol', all: 'All protocols' },
  { field: 'state', all: 'All states' },
  { field: 'scope', all: 'All scopes' },
];

type ChooseProps = {
  field: FilterField;
  all: string;
  connections: Connection[];
  chosen: string | null;
  onChoose: (value: string | null) => void;
};

function Choose({ field, all, connections, chosen, onChoose }: ChooseProps) {
  const choices = useMemo(() => choicesOf(field, connections, chosen), [field, connections, chosen]);
  return (
    <select
      aria-label={all}
      class={chosen === null ? '' : 'chosen'}
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
      data-filter={field}
    >
      <option value="">{all}</option>
      {choices.map(({ value, label, connections }) => (
        <option key={value} value={value}>
          {label} ({formatCount(connections)})
        </option>
      ))}
    </select>
  );
}
