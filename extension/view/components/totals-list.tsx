import { formatCount } from '../../text/format-number.ts';
import { message, messageOf, type CountedKey } from '../../text/message.ts';
import type { Totals } from '../../connection/totals-of.ts';

/** The totals at a glance; until the first poll they are unknown, not 0. */
export function TotalsList({ totals }: { totals: Totals | null }) {
  return (
    <ul class="totals" aria-label={message('totalsLabel')}>
      {names.map(({ name, noun }) => {
        const count = totals?.[name];
        return (
          <li key={name}>
            <strong data-total={name}>{count === undefined ? '–' : formatCount(count)}</strong>{' '}
            {messageOf(noun, count ?? 0)}
          </li>
        );
      })}
    </ul>
  );
}

const names: { name: keyof Totals; noun: CountedKey }[] = [
  { name: 'connections', noun: 'totalsConnections' },
  { name: 'countries', noun: 'totalsCountries' },
  { name: 'programs', noun: 'totalsPrograms' },
];
