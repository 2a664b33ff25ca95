import { pointedArc } from '../../map/traces/pointed-arc.ts';
import type { MapModel } from './map-model.ts';

/** The arc to the connection under the pointer in the list, in full strength over the faint ones of the map. */
export function PointedArcLine({ model }: { model: MapModel }) {
  const { pointed, drawn, seen, home, route, projection, scheme } = model;
  const connection = pointed.value;
  if (connection === null || drawn.value === null) return null;
  const { longitude: middle } = seen.value;
  const { value: map } = drawn;
  const points = pointedArc(connection, {
    ...{ home: home.value, route: route.value },
    ...{ projection: projection.value, middle },
  }).map((point) => map.project(point));
  // A point behind the globe ends a line.
  const d = points
    .map((at, i) => (at === null ? '' : `${i === 0 || points[i - 1] === null ? 'M' : 'L'}${at.x},${at.y}`))
    .join('');
  if (d === '') return null;
  return (
    <svg class="pointed-arc" aria-hidden="true">
      <path d={d} stroke={scheme.value.categoryOf(connection).colour} />
    </svg>
  );
}
