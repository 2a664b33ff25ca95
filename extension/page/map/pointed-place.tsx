import type { MapModel } from './map-model.ts';

/**
 * A ring around the place of the connection under the pointer in the list: drawn over the map, which is not redrawn
 * for it.
 */
export function PointedPlace({ model }: { model: MapModel }) {
  const { pointed, drawn, seen } = model;
  const place = pointed.value?.place ?? null;
  // Its position changes as the map is moved.
  const at = place === null || seen.value === null ? null : (drawn.value?.project(place) ?? null);
  if (at === null) return null;
  return <span class="pointed-place" style={{ left: `${at.x}px`, top: `${at.y}px` }} aria-hidden="true" />;
}
