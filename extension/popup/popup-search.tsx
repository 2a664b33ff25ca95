import { useEffect, useRef } from 'preact/hooks';
import type { SearchExcess } from '../contract/search-limits.ts';
import { message } from '../text/message.ts';
import { searchExcessSentence } from '../view/sentences/search-excess-sentence.ts';
import { startsSearch } from './starts-search.ts';

type Props = {
  query: string;
  /** What the last search had too much of that was not accepted. */
  refused: SearchExcess | null;
  /** Returns false if the search is not accepted: then it stays what it was. */
  onChange: (query: string) => boolean;
  onOpen: () => void;
};

/** Filters the popup while typing, wherever the focus is; Enter in it, or its button, applies the search in the full tab. */
export function PopupSearch({ query, refused, onChange, onOpen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The browser writes the character into the field that has the focus after this.
    const type = (event: KeyboardEvent) => {
      const isInField = event.target instanceof HTMLInputElement;
      if (!isInField && startsSearch(event)) input.current?.focus({ preventScroll: true });
    };
    addEventListener('keydown', type);
    return () => removeEventListener('keydown', type);
  }, []);
  return (
    <form
      class="foot"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <input
        ref={input}
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
      <button type="submit" class="primary" data-action="open">
        {message(query.trim() === '' ? 'popupOpen' : 'popupOpenFound')}
      </button>
      {refused !== null && (
        <p class="field-error" role="status" data-search-problem="refused">
          {searchExcessSentence(refused)}
        </p>
      )}
    </form>
  );
}
