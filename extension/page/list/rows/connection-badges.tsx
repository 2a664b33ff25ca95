import { foreignText } from '../../../text/foreign-text.ts';
import { message, type MessageKey } from '../../../text/message.ts';
import { traitNames } from '../../../text/trait-name.ts';
import type { BadgeName } from './badges-of.ts';

type Props = {
  names: readonly BadgeName[];
  /** The network that responds from many locations, if that is known. */
  anycast: string | null;
};

/** Notable properties of a connection: the most telling ones in a word, the others as small icons with a name. */
export function ConnectionBadges({ names, anycast }: Props) {
  return (
    <>
      {names.map((name) => {
        const label = message(labels[name], { network: foreignText(anycast ?? '') });
        const word = words[name];
        return word === undefined ? (
          <Mark key={name} name={name} label={label} />
        ) : (
          <span key={name} class="word-mark" data-badge={name} title={label}>
            {(name === 'impossible' || name === 'unlikely') && <DoubtfulPin />}
            {message(word)}
          </span>
        );
      })}
    </>
  );
}

function Mark({ name, label }: { name: BadgeName; label: string }) {
  return (
    <svg class="mark" data-badge={name} viewBox="0 0 12 12" width="12" height="12" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={paths[name]} />
    </svg>
  );
}

/** A map pin with a question mark. */
function DoubtfulPin() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M6 11.200 2.800 7.300a4 4 0 1 1 6.400 0ZM4.900 4a1.150 1.150 0 1 1 1.700 1c-.4.200-.6.400-.6.800M6 7.200v.1" />
    </svg>
  );
}

const words: Partial<Record<BadgeName, MessageKey>> = {
  new: 'listNewMark',
  impossible: 'listDoubtfulMark',
  unlikely: 'listDoubtfulMark',
  anycast: 'listCdnMark',
};

const labels: Record<BadgeName, MessageKey> = {
  ...traitNames,
  new: 'markNew',
  impossible: 'markImpossible',
  unlikely: 'markUnlikely',
  anycast: 'markAnycast',
  'handed-out': 'markHandedOut',
  outlier: 'markOutlier',
};

/** In a 12 × 12 box: a point between two ends; hat and glasses; a satellite; a mark apart from others. */
const paths: Partial<Record<BadgeName, string>> = {
  'handed-out': 'M1.500 6h3M7.500 6h3M6 1.500v1.500M6 9v1.500M6 4.500a1.500 1.500 0 1 1 0 3 1.500 1.500 0 0 1 0-3',
  'anonymous-proxy':
    'M1.500 4.500h9M3.500 4.500l.5-2.500h4l.5 2.500M2.500 8a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0M6.500 8a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0',
  satellite:
    'M2 6a5 5 0 0 0 4.500 4.500M4 5l3 3M8.500 2.500l1 1-3.500 3.500-1-1ZM2 9l1 1M9 6l1.500 1.500M6 3 4.500 1.500',
  outlier: 'M9.500 2.500h.01M3 7h.01M5.500 9.500h.01M2.500 10h.01',
};
