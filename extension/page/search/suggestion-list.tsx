import { useLayoutEffect } from 'preact/hooks';
import { formatCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import type { Suggestion } from './suggestions-of.ts';

type Props = {
  id: string;
  suggestions: readonly Suggestion[];
  active: number | null;
  optionId: (suggestion: Suggestion) => string;
  onTake: (suggestion: Suggestion) => void;
};

/**
 * Ways to complete the typed text. The focus stays in the box, which refers to the active one (aria-activedescendant).
 */
export function SuggestionList({ id, suggestions, active, optionId, onTake }: Props) {
  useLayoutEffect(() => {
    document.querySelector(`#${id} [aria-selected='true']`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <ul
      id={id}
      role="listbox"
      class="menu suggestions"
      hidden={suggestions.length === 0}
      aria-label={message('searchSuggestions')}
    >
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.id}
          id={optionId(suggestion)}
          role="option"
          class="menu-item"
          aria-selected={index === active}
          // Otherwise the box would lose the focus before the click, and the list would close.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <span class="name">{suggestion.field}:</span>
          {suggestion.label !== null && <span class="value">{suggestion.label}</span>}
          <span class="muted note">{suggestion.note}</span>
          {suggestion.connections !== null && <span class="muted count">{formatCount(suggestion.connections)}</span>}
        </li>
      ))}
    </ul>
  );
}
