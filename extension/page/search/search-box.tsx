import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import type { Connection } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';
import { QueryChip } from './query-chip.tsx';
import type { QueryModel } from './query-model.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggestionsOf, type Suggestion } from './suggestions-of.ts';

type Props = {
  query: QueryModel;
  connections: ReadonlySignal<readonly Connection[]>;
  describedBy: string;
  onFocus: (isFocused: boolean) => void;
};

/** The search: what is done as chips, then the box with its suggestions (WAI-ARIA practices, editable combobox). */
export function SearchBox({ query, connections, describedBy, onFocus }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const { chips, draft } = query;
  const suggestions = open ? suggestionsOf(draft.value, connections.value) : [];
  const shown = open && suggestions.length > 0;
  const chosen = shown && active !== null ? suggestions[active] : undefined;

  const show = (isOpen: boolean) => {
    setOpen(isOpen);
    setActive(null);
  };
  const take = ({ term, rest }: Suggestion) => {
    if (term === null) query.type(rest);
    else query.add(term, rest);
    show(term === null);
    input.current?.focus();
  };
  const edit = (index: number) => {
    query.edit(index);
    show(true);
    input.current?.focus();
  };
  const move = (by: 1 | -1) => {
    const count = shown ? suggestions.length : suggestionsOf(draft.value, connections.peek()).length;
    setOpen(true);
    if (count === 0) return;
    setActive((at) => (at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') {
      if (chosen !== undefined) take(chosen);
      else {
        query.commit();
        show(false);
      }
    } else if (event.key === 'Escape' && shown) show(false);
    else if (event.key === 'Backspace' && draft.value === '' && chips.value.length > 0) edit(chips.value.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
      {chips.value.length > 0 && (
        <ul class="chips" aria-label={message('searchTerms')}>
          {chips.value.map((term, index) => (
            <QueryChip
              key={index}
              term={term}
              onEdit={() => edit(index)}
              onToggle={() => query.toggle(index)}
              onRemove={() => {
                query.remove(index);
                input.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={message('searchLabel')}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={chips.value.length === 0 ? message('searchPlaceholder') : ''}
        value={draft.value}
        onInput={(event) => {
          query.type(event.currentTarget.value);
          show(/\S$/.test(event.currentTarget.value));
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          onFocus(true);
          query.prepare();
        }}
        onBlur={() => {
          show(false);
          onFocus(false);
        }}
        data-filter="search"
      />
      <kbd aria-hidden="true">/</kbd>
      <SuggestionList id={listId} suggestions={suggestions} active={active} optionId={optionId} onTake={take} />
    </div>
  );
}

const listId = 'search-suggestions';
const optionId = ({ id }: Suggestion) => `suggestion-${id}`;
