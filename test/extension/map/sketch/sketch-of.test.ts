import { describe, expect, test } from 'vitest';
import { mapProjection } from '../../../../extension/map/camera/map-projection.ts';
import { sizeToBe } from '../../../../extension/map/camera/opening-view.ts';
import type { Projection } from '../../../../extension/map/camera/map-view.ts';
import { mapThemes } from '../../../../extension/map/colours/map-theme.ts';
import { sketchOf } from '../../../../extension/map/sketch/sketch-of.ts';
import type { SketchShape } from '../../../../extension/map/sketch/sketch-shape.ts';
import { worldOutlines } from '../../../../extension/map/sketch/world-shapes.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { markersFor, tracesFor } from '../draw-markers.ts';
import { nairobi, sydney, tokyo, utrecht } from '../cities.ts';

const view = { scale: 2, latitude: 30, longitude: 10 };
const connections = [utrecht, nairobi, utrecht].map((place, i) => connectionWith({ id: `${i}`, place }));

function sketch(projection: Projection, places = connections, atMs = 1e9) {
  const traces = tracesFor(markersFor(places), { projection, home: utrecht });
  const drawn = { traces, theme: mapThemes.dark, projection, heldAtMs: null, view, aspect: 2 };
  const project = mapProjection(projection, view, sizeToBe(projection, 1000, 500));
  return sketchOf({ ...drawn, opensOn: { ofMs: null, points: [] } }, project, worldOutlines(projection, project), atMs);
}

const paths = (shapes: SketchShape[]) => shapes.filter((shape) => shape.kind === 'path');

describe.each(['natural-earth', 'flat', 'globe'] as const)('a sketch in the projection %s', (projection) => {
  test('has land, and a marker for each place, of the size and colour that Plotly gives it', () => {
    const { world, shapes } = sketch(projection);
    const [land] = paths(world);
    expect(land?.d.length).toBeGreaterThan(1000);
    expect(land?.fill).toBe(mapThemes.dark.land);
    const markers = paths(shapes).filter(({ id }) => id !== undefined);
    expect(markers).toHaveLength(2);
  });

  test('has the middle of the view in its middle', () => {
    const at = mapProjection(projection, view, sizeToBe(projection, 1000, 500))([10, 30]);
    expect(at?.[0]).toBeCloseTo(500, 6);
    expect(at?.[1]).toBeCloseTo(250, 6);
  });
});

const far = [sydney, tokyo, utrecht].map((place, i) => connectionWith({ id: `${i}`, place }));

test.each(['natural-earth', 'flat'] as const)('on the map %s places are drawn all around the world', (projection) => {
  expect(paths(sketch(projection, far).shapes).filter(({ id }) => id !== undefined)).toHaveLength(3);
});

test('what is behind the globe is not drawn', () => {
  const { shapes } = sketch('globe', far);
  expect(paths(shapes).filter(({ id }) => id !== undefined)).toHaveLength(1);
});

test('a degree has as many pixels as sizeToBe says, at the equator and times the magnification', () => {
  const size = sizeToBe('flat', 1000, 500);
  const project = mapProjection('flat', { ...view, latitude: 0 }, size);
  const [west, east] = [project([10, 0])?.[0] ?? NaN, project([11, 0])?.[0] ?? NaN];
  expect(east - west).toBeCloseTo(2 * size.pixelsPerDegree, 6);
});

test('counts and names are texts of it', () => {
  const texts = sketch('flat').shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
  expect(texts.filter(({ isName }) => !isName).map(({ text }) => text)).toEqual(['2']);
  expect(texts.filter(({ isName }) => isName).map(({ text }) => text)).toContain('You');
});

test('a marker is drawn as a new one for a second and a half', () => {
  const since = (firstSeenMs: number) => [connectionWith({ id: '1', place: utrecht, firstSeenMs })];
  const arriving = (atMs: number) =>
    paths(sketch('flat', since(10_000), atMs).shapes).map(({ isArriving }) => isArriving);
  expect(arriving(11_400)).toContain(true);
  expect(arriving(11_600)).not.toContain(true);
});
