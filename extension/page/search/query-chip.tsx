import type { Term } from '../../search/query.ts';
import { formatTerm } from '../../search/format-query.ts';
import { exactly } from '../../search/text-test.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { term: Term; onEdit: () => void; onToggle: () => void; onRemove: () => void };

/** One term of the search: its first button toggles between wanted and excluded, its second edits the value. */
export function QueryChip({ term, onEdit, onToggle, onRemove }: Props) {
  const { name, value } = partsOf(term);
  const text = foreignText(formatTerm({ ...term, negated: false }));
  return (
    <li class="chip query-chip" data-term={formatTerm(term)} data-negated={term.negated}>
      <button
        type="button"
        class="sign"
        aria-pressed={term.negated}
        aria-label={message('searchExclude', { term: text })}
        title={message(term.negated ? 'searchWantedAgain' : 'searchExcludeInstead')}
        onClick={onToggle}
      >
        {term.negated && <strong>{message('searchNot')}</strong>} {name}
      </button>
      <button
        type="button"
        class="value"
        aria-label={message('searchEdit', { term: text })}
        title={message('searchEdit', { term: text })}
        onClick={onEdit}
      >
        {value}
      </button>
      <button
        type="button"
        class="remove"
        aria-label={message('searchRemove', { term: text })}
        title={message('searchRemove', { term: text })}
        onClick={onRemove}
      >
        ✕
      </button>
    </li>
  );
}

function partsOf(term: Term): { name: string; value: string } {
  if (term.kind === 'word') return { name: message('searchText'), value: foreignText(term.text) };
  const name = term.kind === 'field' ? term.field : term.name;
  const { value } = term;
  return {
    name: foreignText(name),
    value: foreignText(value.startsWith(exactly) ? value.slice(exactly.length) : value),
  };
}
