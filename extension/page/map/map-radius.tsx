import { accuracyDegrees, accuracyOutline } from '../../map/accuracy-outline.ts';
import type { Marker } from '../../map/markers/markers-of.ts';
import { isSelected } from '../../map/trace.ts';
import type { MapModel } from './map-model.ts';

/** How precise a location is, by the database: a circle around the place under the pointer and around selected ones. */
export function MapRadius({ model, hovered }: { model: MapModel; hovered: Marker | undefined }) {
  const selected = model.markers.value.filter((marker) => isSelected(marker, model.selected.value));
  const markers = new Set([...(hovered === undefined ? [] : [hovered]), ...selected.slice(0, MAX_CIRCLES)]);
  const paths = [...markers].flatMap((marker) => pathOf(marker, model) ?? []);
  if (paths.length === 0) return null;
  return (
    <svg class="map-radius" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

const MAX_CIRCLES = 12;

/** Null without a known radius, and behind the globe. */
function pathOf({ kind, places: [first] }: Marker, { drawn, seen, projection }: MapModel): string | null {
  const map = drawn.value;
  const degrees = first === undefined || kind === 'merged' ? 0 : accuracyDegrees(first.place);
  if (first === undefined || map === null || degrees === 0 || map.project(first.place) === null) return null;
  const points = accuracyOutline(first.place, degrees, projection.value, seen.value.longitude).map(map.project);
  const path = points.flatMap((point) => (point === null ? [] : [`${point.x.toFixed(1)} ${point.y.toFixed(1)}`]));
  return `M${path.join('L')}Z`;
}
