import type { SearchExcess } from '../../contract/search-limits.ts';
import { fieldNames, type Query, type Term } from '../../search/query.ts';
import { searchFields } from '../../search/search-fields.ts';
import { message } from '../../text/message.ts';
import { fieldNamed } from '../../search/parse-query.ts';
import { searchExcessSentence } from '../../view/sentences/search-excess-sentence.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { id: string; query: Query; draft: string; isFocused: boolean; refused: SearchExcess | null };

/** What is invalid in the search, and what would be valid; a hint rather than an error while it is being typed. */
export function QueryProblems({ id, query, draft, isFocused, refused }: Props) {
  const bad = query.filter((term) => term.kind === 'bad');
  const isTyping = isFocused && bad.at(-1) === query.at(-1) && /\S$/.test(draft);
  const sentences = bad.flatMap((term, index) => {
    const typing = isTyping && index === bad.length - 1;
    const text = sentenceOf(term, typing);
    return text === null ? [] : [{ text, typing }];
  });
  return (
    <div id={id} class="query-problems" role="status" hidden={sentences.length === 0 && refused === null}>
      {refused !== null && (
        <p class="field-error" data-search-problem="refused">
          {searchExcessSentence(refused)}
        </p>
      )}
      {sentences.map(({ text, typing }) => (
        <p key={text} class={typing ? 'muted' : 'field-error'} data-search-problem={typing ? 'hint' : 'error'}>
          {text}
        </p>
      ))}
    </div>
  );
}

function sentenceOf(term: Extract<Term, { kind: 'bad' }>, typing: boolean): string | null {
  const { problem } = term;
  const field = fieldNamed(term.name);
  const [name, value] = [foreignText(term.name), foreignText(term.value)];
  if (field === null) return message('searchUnknownField', { name, fields: fieldNames.join(', ') });
  const expected = message(searchFields[field].expected);
  if (problem === 'unfinished') return typing ? message('searchHint', { name, expected }) : null;
  return typing ? message('searchHint', { name, expected }) : message('searchBadValue', { name, value, expected });
}
