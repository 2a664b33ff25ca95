import { countBy } from '../map/count-by.ts';
import type { PlaceTotal } from '../map/places-of.ts';
import { formatCount } from '../view/format-count.ts';
import { placeName } from '../view/place-name.ts';
import { programName } from '../view/program-name.ts';
import { programOf } from '../view/program-of.ts';
import { Chevron } from './chevron.tsx';

type Props = { total: PlaceTotal; expanded: boolean; onFold: (expanded: boolean) => void };

export function PlaceRow({ total: { place, open }, expanded, onFold }: Props) {
  const programs = countBy(open, programOf).map(({ key }) => programName(key));
  return (
    <>
      <button
        type="button"
        class="fold"
        tabIndex={-1}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onFold(!expanded);
        }}
      >
        <Chevron expanded={expanded} />
      </button>
      <span class="glyph" data-kind={place.precision === 'city' ? 'point' : 'area'} />
      <span class="title">{placeName(place)}</span>
      <span class="muted note">
        {place.precision === 'city' ? programs.slice(0, 3).join(', ') : `${place.precision} only`}
      </span>
      <span class="count">{formatCount(open.length)}</span>
    </>
  );
}
