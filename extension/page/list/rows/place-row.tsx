import type { Connection } from '../../../../native-host/protocol.ts';
import { countBy } from '../../../connection/count-by.ts';
import { networkName } from '../../../connection/network-name.ts';
import { programOf } from '../../../connection/program-of.ts';
import { columnText } from '../../columns/columns.ts';
import { foreignText } from '../../../text/foreign-text.ts';
import { formatCount } from '../../../text/format-number.ts';
import { message } from '../../../text/message.ts';
import { placeName } from '../../../text/place-name.ts';
import { programName } from '../../../text/program-name.ts';
import type { ListEntry } from '../list-entries.ts';
import { Chevron } from './chevron.tsx';
import { ConnectionBadges } from './connection-badges.tsx';
import { placeBadge } from './row-badges.ts';
import type { RowLook } from './row-look.ts';
import { sharedColour } from './shared-colour.ts';

type Props = {
  entry: Extract<ListEntry, { kind: 'place' }>;
  look: RowLook;
  onFold: (expanded: boolean) => void;
};

/** A place, in the colour of its marker, with who connects to it; in a program's group, with whom that is. */
export function PlaceRow({ entry, look, onFold }: Props) {
  const { total, expanded } = entry;
  const { place, open } = total;
  const { factsOf } = look.context;
  const badge = placeBadge(total, factsOf, look.common);
  const [first] = open;
  return (
    <span role="gridcell" class="line">
      <span
        class="place-fold"
        title={message(expanded ? 'listFold' : 'listUnfold')}
        onClick={(event) => {
          event.stopPropagation();
          onFold(!expanded);
        }}
      >
        <Chevron expanded={expanded} />
      </span>
      <span
        class="place-mark"
        data-kind={place.precision === 'city' ? 'point' : 'area'}
        style={{ background: sharedColour(open, look.colourOf) ?? '' }}
      />
      <span class="title">{placeName(place)}</span>
      <ConnectionBadges
        names={badge === null ? [] : [badge]}
        anycast={first === undefined ? null : factsOf(first).anycast}
      />
      <span class="muted note">{noteOf(entry)}</span>
      {first !== undefined && <span class="muted distance">{columnText('distance', first, look.context)}</span>}
      <span class="count">{formatCount(open.length)}</span>
    </span>
  );
}

function noteOf({ total: { place, open }, within }: Props['entry']): string {
  if (place.precision !== 'city') return message(place.precision === 'region' ? 'listRegionOnly' : 'listCountryOnly');
  const names = within.kind.by === 'program' ? networks(open) : programs(open);
  return names.slice(0, 3).join(', ');
}

const programs = (open: Connection[]) => countBy(open, programOf).map(({ key }) => programName(key));
const networks = (open: Connection[]) =>
  countBy(open, ({ network }) => network && networkName(network)).flatMap(({ key }) =>
    key === null ? [] : [foreignText(key)],
  );
