import { countBy } from '../../connection/count-by.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import { formatCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { programName } from '../../text/program-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { Chevron } from './chevron.tsx';

type Props = { total: PlaceTotal; expanded: boolean; onFold: (expanded: boolean) => void };

export function PlaceRow({ total: { place, open }, expanded, onFold }: Props) {
  const programs = countBy(open, programOf).map(({ key }) => programName(key));
  const isCity = place.precision === 'city';
  const only = place.precision === 'region' ? 'listRegionOnly' : 'listCountryOnly';
  return (
    <span role="gridcell" class="line">
      <span
        class="fold"
        title={message(expanded ? 'listFold' : 'listUnfold')}
        onClick={(event) => {
          event.stopPropagation();
          onFold(!expanded);
        }}
      >
        <Chevron expanded={expanded} />
      </span>
      <span class="glyph" data-kind={isCity ? 'point' : 'area'} />
      <span class="title">{placeName(place)}</span>
      <span class="muted note">{isCity ? programs.slice(0, 3).join(', ') : message(only)}</span>
      <span class="count">{formatCount(open.length)}</span>
    </span>
  );
}
