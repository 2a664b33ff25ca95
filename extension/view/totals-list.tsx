import { formatCount } from './format-count.ts';
import type { Totals } from './totals-of.ts';

/** The totals at a glance. As long as nothing has been read they are not known, and are not shown as 0. */
export function TotalsList({ totals }: { totals: Totals | null }) {
  return (
    <ul class="totals" aria-label="Totals">
      {words.map(({ name, one }) => {
        const count = totals?.[name];
        return (
          <li key={name}>
            <strong data-total={name}>{count === undefined ? '–' : formatCount(count)}</strong>{' '}
            {count === 1 ? one : name}
          </li>
        );
      })}
    </ul>
  );
}

const words: { name: keyof Totals; one: string }[] = [
  { name: 'connections', one: 'connection' },
  { name: 'countries', one: 'country' },
  { name: 'programs', one: 'program' },
];
