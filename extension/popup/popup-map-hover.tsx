import type { SmallMarker } from '../map/small/small-markers-of.ts';
import { message, messageOf } from '../text/message.ts';
import { placeName } from '../text/place-name.ts';

/** What a marker of the popup's map stands for: at the edge of the map that is farther from the pointer. */
export function PopupMapHover({ marker, y }: { marker: SmallMarker; y: number }) {
  const { places, open, countryCode } = marker;
  const name = placeName({ city: marker.name, region: null, countryCode, precision: 'city' });
  return (
    <p class="popup-map-hover" data-at={y > HALF_PX ? 'top' : 'bottom'}>
      <strong>{places === 1 ? name : messageOf('mapPlacesAround', places, { place: name })}</strong>
      <span class="muted">{open === 0 ? message('mapClosed') : messageOf('connections', open)}</span>
    </p>
  );
}

/** Of the height of the popup's map. */
const HALF_PX = 76;
