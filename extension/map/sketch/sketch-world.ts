import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GeoPermissibleObjects } from 'd3-geo';
import drawing from './sketch-world.json' with { type: 'json' };

type World = Topology<{ land: GeometryCollection; countries: GeometryCollection; rivers: GeometryCollection }>;

/**
 * The world that Plotly draws, in fewer points, for what is drawn before it has loaded; made by
 * scripts/draw-small-map.ts.
 */
export const sketchWorld = {
  land: (): GeoPermissibleObjects => feature(world, world.objects.land),
  /** Between countries; named as Plotly's layer is (map-detail). */
  borders: (): GeoPermissibleObjects => feature(world, world.objects.rivers),
  /** By ISO 3166-1 alpha-3. */
  country(alpha3: string): GeoPermissibleObjects | null {
    const shape = world.objects.countries.geometries.find(({ id }) => id === alpha3);
    return shape === undefined ? null : feature(world, shape);
  },
};

const world = drawing as World;
