import { expect, test } from 'vitest';
import { seenIn } from '../../../../extension/map/camera/seen.ts';
import type { MapTrace, PointTrace } from '../../../../extension/map/trace.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { markersFor, tracesFor } from '../draw-markers.ts';
import { nairobi, newYork, utrecht } from '../cities.ts';

test('on the globe, and there alone, markers near the edge are faint', () => {
  const markers = markersFor([utrecht, newYork, nairobi].map((place, i) => connectionWith({ id: String(i), place })));
  // New York is 77° from the middle, the others are less than 35°.
  const view = { scale: 1, latitude: 30, longitude: 25 };
  const opacities = (['globe', 'flat'] as const).map((projection) => {
    const seen = seenIn(view, projection, { width: 1000, height: 500, pixelsPerDegree: 4 });
    const isMarkers = (trace: MapTrace): trace is PointTrace => trace.name === 'marker';
    const trace = tracesFor(markers, { projection, seen }).find(isMarkers);
    return trace?.customdata.map((id, i) => [id.split('|')[2], trace.marker.opacity[i]]).sort();
  });
  expect(opacities).toEqual([
    [
      ['Nairobi', 1],
      ['New York', 0.4],
      ['Utrecht', 1],
    ],
    [
      ['Nairobi', 1],
      ['New York', 1],
      ['Utrecht', 1],
    ],
  ]);
});
