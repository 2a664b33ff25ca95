import { message } from '../../text/message.ts';
import type { PageModel } from '../page-model.ts';

/** In a narrow window, shows the search below the bar; a dot says that there is one. */
export function SearchToggle({ model }: { model: PageModel }) {
  const { searchRow, query } = model;
  const isOpen = searchRow.isOpen.value;
  return (
    <button
      type="button"
      class="icon-button search-toggle"
      aria-label={message('searchLabel')}
      aria-expanded={isOpen}
      title={`${message('searchLabel')} (/)`}
      data-action="search"
      onClick={() => (isOpen ? searchRow.close() : searchRow.open())}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </svg>
      {!isOpen && query.isAsking.value && <span class="dot" />}
    </button>
  );
}
