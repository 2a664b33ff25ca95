import type { MapModel } from './map-model.ts';

/** A ring around the place of the connection that is pointed at in the list: over the map, which is not drawn for it. */
export function PointedPlace({ model }: { model: MapModel }) {
  const { pointed, drawn, seen } = model;
  const place = pointed.value?.place ?? null;
  // It stands elsewhere when another part of the world is seen.
  const at = place === null || seen.value === null ? null : (drawn.value?.project(place) ?? null);
  if (at === null) return null;
  return <span class="pointed-place" style={{ left: `${at.x}px`, top: `${at.y}px` }} aria-hidden="true" />;
}
