import { formatCount } from '../text/format-number.ts';
import { message, messageOf } from '../text/message.ts';
import { openPage } from '../browser/full-tab.ts';

type Row = {
  /** Attributes for tests. */
  testId: { 'data-country'?: string; 'data-program'?: string };
  name: string;
  count: number;
  /** The search that a click opens in the full tab. */
  query: string;
};

/**
 * A short list of what has the most connections, each line a link to them, with a bar as long as its share of the first.
 * Null: not known yet.
 */
export function TopList({ title, rows, isSearching }: { title: string; rows: Row[] | null; isSearching: boolean }) {
  const most = Math.max(1, ...(rows ?? []).map(({ count }) => count));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows?.length === 0 && <p class="muted">{message(isSearching ? 'popupNoneFound' : 'popupNone')}</p>}
      <ul>
        {rows?.map(({ testId, name, count, query }) => (
          <li key={query} {...testId} data-count={count}>
            <button
              type="button"
              title={name}
              aria-label={messageOf('popupRow', count, { name })}
              style={{ '--share': `${Math.round((100 * count) / most)}%` }}
              onClick={() => void openPage(query)}
            >
              <span dir="auto">{name}</span>
              <span class="muted">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
