import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { message, type MessageKey } from '../../text/message.ts';

type BadgeName = 'new' | 'impossible' | 'unlikely' | 'anycast' | 'outlier';

/** Notable properties of a connection, as small icons with a name. */
export function ConnectionBadges({ connection, facts }: { connection: Connection; facts: Facts }) {
  return (
    <>
      {badgesOf(connection, facts).map((name) => {
        const label = message(names[name], { network: facts.anycast ?? '' });
        return (
          <svg
            key={name}
            class="mark"
            data-badge={name}
            viewBox="0 0 12 12"
            width="12"
            height="12"
            role="img"
            aria-label={label}
          >
            <title>{label}</title>
            <path d={paths[name]} />
          </svg>
        );
      })}
    </>
  );
}

function badgesOf({ closedAtMs }: Connection, { isNew, reach, anycast, outlier }: Facts): BadgeName[] {
  const badges: BadgeName[] = [];
  if (isNew && closedAtMs === null) badges.push('new');
  if (reach.kind === 'impossible' || reach.kind === 'unlikely') badges.push(reach.kind);
  if (anycast !== null) badges.push('anycast');
  if (outlier !== null) badges.push('outlier');
  return badges;
}

const names: Record<BadgeName, MessageKey> = {
  new: 'markNew',
  impossible: 'markImpossible',
  unlikely: 'markUnlikely',
  anycast: 'markAnycast',
  outlier: 'markOutlier',
};

/**
 * In a 12 × 12 box: a spark; a ring struck through; a ring with a gap; a star with many rays; a mark apart from
 * others.
 */
const paths: Record<BadgeName, string> = {
  new: 'M6 1.500v9M1.500 6h9M3 3l6 6M9 3l-6 6',
  impossible: 'M10.500 6a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0ZM2.800 9.200l6.400-6.400',
  unlikely: 'M6 1.500a4.500 4.500 0 1 1-3.900 2.250M6 4v2.500M6 8.300v.4',
  anycast: 'M6 6 6 1.500M6 6l4 2.500M6 6 2 8.500M6 .8v1M10.300 8l-.5 1M1.700 8l.5 1',
  outlier: 'M9.500 2.500h.01M3 7h.01M5.500 9.500h.01M2.500 10h.01',
};
