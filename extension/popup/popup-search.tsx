import { useEffect, useRef } from 'preact/hooks';
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

/** Filters the popup while typing; Enter applies the search in the full tab. It has the initial focus. */
export function PopupSearch({ query, refused, onChange, onOpen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const begin = () => {
      if (document.activeElement === document.body) input.current?.focus({ preventScroll: true });
    };
    begin();
    // Firefox may focus the popup later, and then no element in it.
    addEventListener('focus', begin);
    return () => removeEventListener('focus', begin);
  }, []);
  return (
    <form
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
      {refused !== null && (
        <p class="field-error" role="status" data-search-problem="refused">
          {searchExcessSentence(refused)}
        </p>
      )}
    </form>
  );
}
