import type { SearchExcess } from '../contract/search-limits.ts';
import { message } from '../text/message.ts';
import { searchExcessSentence } from '../view/sentences/search-excess-sentence.ts';

type Props = {
  query: string;
  /** What the last search had too much of that was not accepted. */
  refused: SearchExcess | null;
  /** Returns false if the search is not accepted: then it stays what it was. */
  onChange: (query: string) => boolean;
  onOpen: () => void;
};

/** Filters the popup while typing; Enter applies the search in the full tab. */
export function PopupSearch({ query, refused, onChange, onOpen }: Props) {
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <input
        type="search"
        data-filter="search"
        value={query}
        autocomplete="off"
        spellcheck={false}
        placeholder={message('popupSearch')}
        aria-label={message('popupSearch')}
        title={message('popupSearchHint')}
        onInput={({ currentTarget }) => {
          if (!onChange(currentTarget.value)) currentTarget.value = query;
        }}
      />
      {refused !== null && (
        <p class="field-error" role="status" data-search-problem="refused">
          {searchExcessSentence(refused)}
        </p>
      )}
    </form>
  );
}
