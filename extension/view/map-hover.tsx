import { countBy } from '../map/count-by.ts';
import type { Marker } from '../map/markers-of.ts';
import { countOf, formatCount } from './format-count.ts';
import { placeName } from './place-name.ts';
import { programName } from './program-name.ts';
import { programOf } from './program-of.ts';

/** A marker and where its middle is on the map, in pixels. */
export type Hover = { marker: Marker; x: number; y: number };

/** What a marker stands for, beside it. Its own element and not Plotly's, so that every name is plain text. */
export function MapHover({ hover: { marker, x, y }, width }: { hover: Hover; width: number }) {
  const { title, note } = describe(marker);
  const programs = countBy(
    marker.places.flatMap(({ open }) => open),
    programOf,
  );
  const toTheLeft = x > width - 280;
  return (
    <div
      class="map-hover"
      style={{ top: `${y + 14}px`, ...(toTheLeft ? { right: `${width - x + 8}px` } : { left: `${x + 8}px` }) }}
    >
      <h3>{title}</h3>
      <p class="muted">{marker.open > 0 ? countOf(marker.open, 'connection') : 'Closed a moment ago'}</p>
      {note !== null && <p class="muted">{note}</p>}
      <ul>
        {programs.slice(0, most).map(({ key, connections }) => (
          <li key={key}>
            <span>{programName(key)}</span>
            <span>{formatCount(connections)}</span>
          </li>
        ))}
      </ul>
      {programs.length > most && <p class="muted">and {countOf(programs.length - most, 'more program')}</p>}
    </div>
  );
}

const most = 4;

function describe({ places, kind }: Marker): { title: string; note: string | null } {
  const [first] = places;
  if (first === undefined) return { title: '', note: null };
  if (places.length > 1) return { title: countOf(places.length, 'place'), note: `around ${placeName(first.place)}` };
  const title = placeName(first.place);
  if (kind !== 'area') return { title, note: null };
  return { title, note: `Only the ${first.place.precision} is known; shown in its middle.` };
}
