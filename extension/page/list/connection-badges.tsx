import type { AddressTrait, Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { traitNames } from '../../text/trait-name.ts';

type BadgeName = 'new' | 'impossible' | 'unlikely' | 'outlier' | 'handed-out' | AddressTrait;

/** Notable properties of a connection, as small icons with a name. */
export function ConnectionBadges({ connection, facts }: { connection: Connection; facts: Facts }) {
  return (
    <>
      {badgesOf(connection, facts).map((name) => {
        const label = message(names[name], { network: foreignText(facts.anycast ?? '') });
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

function badgesOf(
  { closedAtMs, traits }: Connection,
  { isNew, reach, anycast, outlier, handedOut }: Facts,
): BadgeName[] {
  const badges: BadgeName[] = [];
  if (isNew && closedAtMs === null) badges.push('new');
  if (reach.kind === 'impossible' || reach.kind === 'unlikely') badges.push(reach.kind);
  if (anycast !== null) badges.push('anycast');
  if (handedOut) badges.push('handed-out');
  badges.push(...traits.filter((trait) => trait !== 'anycast'));
  if (outlier !== null) badges.push('outlier');
  return badges;
}

const names: Record<BadgeName, MessageKey> = {
  ...traitNames,
  new: 'markNew',
  impossible: 'markImpossible',
  unlikely: 'markUnlikely',
  anycast: 'markAnycast',
  'handed-out': 'markHandedOut',
  outlier: 'markOutlier',
};

/**
 * In a 12 × 12 box: a spark; a ring struck through; a ring with a gap; a star with many rays; a point between two
 * ends; hat and glasses; a satellite; a mark apart from others.
 */
const paths: Record<BadgeName, string> = {
  new: 'M6 1.500v9M1.500 6h9M3 3l6 6M9 3l-6 6',
  impossible: 'M10.500 6a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0ZM2.800 9.200l6.400-6.400',
  unlikely: 'M6 1.500a4.500 4.500 0 1 1-3.900 2.250M6 4v2.500M6 8.300v.4',
  anycast: 'M6 6 6 1.500M6 6l4 2.500M6 6 2 8.500M6 .8v1M10.300 8l-.5 1M1.700 8l.5 1',
  'handed-out': 'M1.500 6h3M7.500 6h3M6 1.500v1.500M6 9v1.500M6 4.500a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3',
  'anonymous-proxy':
    'M1.500 4.500h9M3.500 4.500l.5-2.500h4l.5 2.500M2.500 8a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0M6.500 8a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0',
  satellite:
    'M2 6a5 5 0 0 0 4.500 4.500M4 5l3 3M8.500 2.500l1 1-3.500 3.500-1-1ZM2 9l1 1M9 6l1.500 1.500M6 3 4.500 1.500',
  outlier: 'M9.500 2.500h.01M3 7h.01M5.500 9.500h.01M2.500 10h.01',
};
