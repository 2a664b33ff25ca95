import { useState } from 'preact/hooks';
import { filteredCountText } from '../view/sentences/connection-count.ts';
import { message } from '../text/message.ts';
import { facets } from './search/facets.ts';
import { FacetSelect } from './search/facet-select.tsx';
import { LayoutControl } from './layout-control.tsx';
import type { PageModel } from './page-model.ts';
import { QueryProblems } from './search/query-problems.tsx';
import { SearchBox } from './search/search-box.tsx';

/** Search and filters, which together decide what map, list and totals show. */
export function FilterBar({ model }: { model: PageModel }) {
  const { query, all, address, isNarrowed } = model;
  const [isFocused, setFocused] = useState(false);
  return (
    <search class="filters" aria-label={message('filterLabel')}>
      <SearchBox query={query} connections={all} describedBy={problemsId} onFocus={setFocused} />
      {/* A form, since browsers keep the state of a select in their session files unless its form says not to. */}
      <form class="facets" autocomplete="off">
        {facets.map((facet) => (
          <FacetSelect key={facet.testId} facet={facet} query={query} />
        ))}
      </form>
      <div class="filter-end">
        {isNarrowed.value && (
          <>
            <span class="muted" data-matching={query.matching.value.length}>
              {filteredCountText(query.matching.value, all.value)}
            </span>
            <button type="button" class="quiet" data-action="clear" onClick={() => model.clear()}>
              {message('filterClear')}
              <kbd aria-hidden="true">Esc</kbd>
            </button>
          </>
        )}
        <LayoutControl
          layout={address.value.layout}
          onChange={(layout) => (address.value = { ...address.value, layout })}
        />
      </div>
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

const problemsId = 'search-problems';
