import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Connection } from '../../../native-host/protocol.ts';
import type { HostsOf } from '../../sites/connection-hosts.ts';
import { message } from '../../text/message.ts';
import { QueryChip } from './query-chip.tsx';
import type { QueryModel } from './query-model.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { suggestionsOf, type Suggestion } from './suggestions-of.ts';
import { useCombobox } from './use-combobox.ts';

type Props = {
  query: QueryModel;
  connections: ReadonlySignal<readonly Connection[]>;
  hostsOf: ReadonlySignal<HostsOf>;
  describedBy: string;
  onFocus: (isFocused: boolean) => void;
  /** Whether it takes the focus as it appears. */
  takeFocus: () => boolean;
};

/** The search: completed terms as chips, then the box with suggestions (WAI-ARIA practices, editable combobox). */
export function SearchBox({ query, connections, hostsOf, describedBy, onFocus, takeFocus }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { chips, draft } = query;
  const terms = useRef<HTMLUListElement>(null);
  // All are in one line, of which the end is where one types.
  const count = chips.value.length;
  useLayoutEffect(() => {
    if (terms.current !== null) terms.current.scrollLeft = terms.current.scrollWidth;
  }, [count]);
  useEffect(() => {
    if (takeFocus()) input.current?.focus();
  }, [takeFocus]);

  const take = ({ term, rest }: Suggestion) => {
    if (term === null) query.type(rest);
    else query.add(term, rest);
    show(term === null);
    input.current?.focus();
  };
  const { options, active, chosen, show, press } = useCombobox(
    () => suggestionsOf(draft.value, { connections: connections.value, hostsOf: hostsOf.value }),
    take,
    () => query.commit(),
  );
  const edit = (index: number) => {
    query.edit(index);
    show(true);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' && draft.value === '' && chips.value.length > 0) edit(chips.value.length - 1);
    else if (!press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
      {chips.value.length > 0 && (
        <ul class="chips" ref={terms} aria-label={message('searchTerms')}>
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
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        placeholder={chips.value.length === 0 ? message('searchPlaceholder') : ''}
        value={draft.value}
        // Before the box has it: a browser takes seconds to show a line of a million words.
        onBeforeInput={(event) => {
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
          if (!query.hasRoomFor(value.length - replaced + (event.data?.length ?? 0))) event.preventDefault();
        }}
        onInput={(event) => {
          if (!query.type(event.currentTarget.value)) event.currentTarget.value = draft.value;
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
      <SuggestionList id={listId} suggestions={options} active={active} optionId={optionId} onTake={take} />
    </div>
  );
}

const listId = 'search-suggestions';
const optionId = ({ id }: Suggestion) => `suggestion-${id}`;
