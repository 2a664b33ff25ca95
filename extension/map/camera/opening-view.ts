import type { Point } from '../../connection/distance.ts';
import { ontoDrawnMap, pixelsPerDegree } from './latitude-range.ts';
import { fitView, wholeWorld, type MapSize, type Projection, type View } from './map-view.ts';

/** The view that a map opens on: all of these points with a margin of 8 %, and never nearer than a continent. */
export function openingView(points: readonly Point[], projection: Projection, size: MapSize): View {
  const drawn = points.map(ontoDrawnMap(projection, size.width / Math.max(1, size.height)));
  const view = fitView(drawn, projection, size, { room: 0.84, minSpan: 60 });
  // All around the world no other middle shows more than the usual one.
  return view.scale < 1.05 && projection !== 'globe' ? wholeWorld : view;
}

/** The size of a map of the whole world in a space of so many pixels, before it is drawn. */
export function sizeToBe(projection: Projection, width: number, height: number): MapSize {
  return { width, height, pixelsPerDegree: pixelsPerDegree(projection, width, height) };
}
