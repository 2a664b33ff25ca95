import { useEffect, useRef } from 'preact/hooks';
import { message } from '../text/message.ts';

type Props = { query: string; onChange: (query: string) => void; onOpen: () => void };

/** Filters the popup while typing; Enter applies the search in the full tab. It has the initial focus. */
export function PopupSearch({ query, onChange, onOpen }: Props) {
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
        maxLength={500}
        autocomplete="off"
        spellcheck={false}
        placeholder={message('popupSearch')}
        aria-label={message('popupSearch')}
        title={message('popupSearchHint')}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </form>
  );
}
