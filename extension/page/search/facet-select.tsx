import { useRef } from 'preact/hooks';
import { formatCount } from '../../text/format-number.ts';
import { folded } from '../../text/folded.ts';
import { message } from '../../text/message.ts';
import { choicesOf } from './choices-of.ts';
import type { Facet } from './facets.ts';
import type { QueryModel } from './query-model.ts';

/** A select for a field, with the number of connections that each value would leave. */
export function FacetSelect({ facet, query }: { facet: Facet; query: QueryModel }) {
  const asked = query.chosen(facet.field);
  const chosen = asked === null ? null : facet.valueOfQuery(asked);
  const held = useRef<ReturnType<typeof choicesOf> | null>(null);
  const choices = held.current ?? choicesOf(facet, query.matchingBut(facet.field), chosen);
  const isChosen = ({ value }: { value: string }) => chosen !== null && folded(value) === folded(chosen);
  const { value } = choices.find((choice) => choice.value === chosen) ?? choices.find(isChosen) ?? { value: '' };
  return (
    <select
      autocomplete="off"
      aria-label={message(facet.name)}
      class={asked === null ? '' : 'chosen'}
      value={value}
      // An open list must not change under the pointer.
      onMouseDown={() => (held.current = choices)}
      onBlur={() => (held.current = null)}
      onChange={(event) => {
        held.current = null;
        query.choose(facet.field, event.currentTarget.value || null);
      }}
      data-filter={facet.testId}
    >
      <option value="">{message(facet.name)}</option>
      {choices.map(({ value, label, connections }) => (
        <option key={value} value={value}>
          {label} ({formatCount(connections)})
        </option>
      ))}
    </select>
  );
}
