import { message, type MessageKey } from '../../text/message.ts';

/** The search syntax by example. */
export function HelpExamples({ onTry }: { onTry: (query: string) => void }) {
  return (
    <section>
      <h3>{message('helpSearch')}</h3>
      <p class="muted">{message('helpSearchNote')}</p>
      <ul class="help-examples">
        {searchExamples.map(({ query, says }) => (
          <li key={query}>
            <button type="button" class="quiet" data-example={query} onClick={() => onTry(query)}>
              <code>{query}</code>
            </button>
            <span>{message(says)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each is a valid search: a unit test parses them all. */
export const searchExamples: readonly { query: string; says: MessageKey }[] = [
  { query: 'mail berlin', says: 'helpSearchWords' },
  { query: 'program:firefox country:DE', says: 'helpSearchProgramCountry' },
  { query: 'port:443 -state:TIME_WAIT', says: 'helpSearchPort' },
  { query: 'address:192.0.2.0/24', says: 'helpSearchAddress' },
  { query: 'rtt:>100 distance:>5000', says: 'helpSearchSlow' },
  { query: 'received:>1MB', says: 'helpSearchTraffic' },
  { query: 'is:new', says: 'helpSearchNew' },
  { query: 'is:impossible', says: 'helpSearchImpossible' },
];
