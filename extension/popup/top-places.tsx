import type { PlaceTotal } from '../map/places-of.ts';
import { formatCount } from '../view/format-count.ts';
import { placeName } from '../view/place-name.ts';

/** The places with the most open connections. */
export function TopPlaces({ places }: { places: PlaceTotal[] }) {
  const top = places.filter(({ open }) => open.length > 0).slice(0, 5);
  return (
    <section aria-label="Top places">
      <h2>Top places</h2>
      {top.length === 0 && <p class="muted">None at the moment</p>}
      <ul>
        {top.map(({ id, place, open }) => (
          <li key={id} data-place={id} data-count={open.length}>
            <span title={placeName(place)}>{placeName(place)}</span>
            <span class="muted">{formatCount(open.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
