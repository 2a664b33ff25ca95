import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Projection } from '../camera/map-view.ts';
import type { Drawn } from '../drawn-map.ts';
import type { TintTrace } from '../trace.ts';
import { path, type SketchShape } from './sketch-shape.ts';
import { sketchWorld } from './sketch-world.ts';

/** The `d` of paths; `sphere` is that of the globe alone. */
export type WorldOutlines = { land: string | null; borders: string | null; sphere: string | null };

/** The outlines of the world in one view. They take most of the time that a sketch takes: make them once for a view. */
export function worldOutlines(kind: Projection, projection: GeoProjection): WorldOutlines {
  const draw = drawWorld(projection);
  return {
    land: draw(sketchWorld.land()),
    borders: draw(sketchWorld.borders()),
    sphere: kind === 'globe' ? geoPath(projection).digits(1)({ type: 'Sphere' }) : null,
  };
}

/** Land, tinted countries, and the borders between countries, as Plotly draws them one over the other. */
export function worldShapes(
  { theme }: Pick<Drawn, 'theme'>,
  projection: GeoProjection,
  { land, borders, sphere }: WorldOutlines,
  tints: readonly TintTrace[],
): SketchShape[] {
  return [
    ...path(land, { fill: theme.land }),
    ...tints.flatMap((tint) => tintsOf(tint, projection)),
    ...path(borders, { stroke: theme.border, width: 0.8 }),
    ...path(sphere, { stroke: theme.frame, width: 1 }),
  ];
}

/** Its points are so close that straight lines between them do, which takes half of the time. */
const drawWorld = (projection: GeoProjection) => {
  const bend = projection.precision();
  return (shape: GeoPermissibleObjects): string | null => {
    const d = geoPath(projection.precision(0)).digits(1)(shape);
    projection.precision(bend);
    return d;
  };
};

function tintsOf({ locations, z, colorscale }: TintTrace, projection: GeoProjection): SketchShape[] {
  const draw = drawWorld(projection);
  const [from, to] = [colorscale[0]?.[1] ?? '', colorscale.at(-1)?.[1] ?? ''];
  return locations.flatMap((alpha3, i) => {
    const country = sketchWorld.country(alpha3);
    const fill = `color-mix(in srgb, ${to} ${Math.round((z[i] ?? 0) * 100)}%, ${from})`;
    return country === null ? [] : path(draw(country), { fill });
  });
}
