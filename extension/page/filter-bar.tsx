import { useState } from 'preact/hooks';
import { filteredCountText, matchingText } from '../view/sentences/connection-count.ts';
import { message } from '../text/message.ts';
import { facets, type Facet } from './search/facets.ts';
import { FacetSelect } from './search/facet-select.tsx';
import { LayoutControl } from './layout-control.tsx';
import { isNarrow } from './narrow/is-narrow.ts';
import { MoreFilters } from './search/more-filters.tsx';
import type { PageModel } from './page-model.ts';
import { QueryProblems } from './search/query-problems.tsx';
import { SearchBox } from './search/search-box.tsx';

/** Search and filters, which together decide what map, list and totals show; in a narrow window, the search alone. */
export function FilterBar({ model }: { model: PageModel }) {
  const { query, all, hostsOf, address, isNarrowed, searchRow } = model;
  const [isFocused, setFocused] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isNarrow.value || isNarrowed.value) return;
    event.stopPropagation();
    searchRow.close();
    document.querySelector<HTMLElement>('[data-action="search"]')?.focus();
  };
  if (isNarrow.value && !searchRow.isOpen.value) return null;
  return (
    <search class="bar filters" aria-label={message('filterLabel')} onKeyDown={onKeyDown}>
      <SearchBox
        query={query}
        connections={all}
        hostsOf={hostsOf}
        describedBy={problemsId}
        onFocus={setFocused}
        takeFocus={searchRow.takeFocus}
      />
      {isNarrowed.value && <FilterCount model={model} />}
      {!isNarrow.value && (
        <>
          {/* A form, since browsers keep the state of a select in their session files unless its form says not to. */}
          <form class="facets" autocomplete="off">
            {facets.filter(isFrequent).map((facet) => (
              <FacetSelect key={facet.testId} facet={facet} query={query} />
            ))}
            <MoreFilters facets={facets.filter((facet) => !isFrequent(facet))} query={query} />
          </form>
          <div class="filter-end">
            <LayoutControl
              layout={address.value.layout}
              onChange={(layout) => (address.value = { ...address.value, layout })}
            />
          </div>
        </>
      )}
      <QueryProblems
        id={problemsId}
        query={query.query.value}
        draft={query.draft.value}
        isFocused={isFocused}
        refused={query.refused.value}
      />
    </search>
  );
}

function FilterCount({ model: { query, all, clear } }: { model: PageModel }) {
  return (
    <div class="filter-count">
      <span
        class="muted"
        title={filteredCountText(query.matching.value, all.value)}
        data-matching={query.matching.value.length}
      >
        {matchingText(query.matching.value, all.value)}
      </span>
      <button type="button" class="quiet" data-action="clear" onClick={clear}>
        {message('filterClear')}
        <kbd aria-hidden="true">Esc</kbd>
      </button>
    </div>
  );
}

/** The search has all fields; these are chosen often. */
const isFrequent = ({ field }: Facet) => field === 'program' || field === 'country';

const problemsId = 'search-problems';
