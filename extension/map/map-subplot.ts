import type { GeoProjection } from 'd3-geo';
import type { Point } from '../connection/distance.ts';
import type { MapSize, Projection, View } from './camera/map-view.ts';

/** What Plotly has no API for: where a place is on screen, and how large a degree is. */
export type Subplot = {
  size: MapSize;
  view: View;
  /** Pixels from the upper left corner; null for what is behind the globe. */
  project: (point: Point) => { x: number; y: number } | null;
  /** The place at these pixels; null outside the world. */
  invert: (x: number, y: number) => Point | null;
  /** Shows another view at once, with the present markers; the next drawing has to be of that view. */
  show: (view: View) => void;
  /** Leaves coasts and borders as they are in the drawings that follow, until the returned function is called. */
  holdBase: () => () => void;
};

/**
 * Reads Plotly's internals from the element that it drew a map into: it keeps its projection (that of d3-geo, with a few
 * more functions) in `_fullLayout.geo._subplot`, plots/geo/geo.js. Null before the first drawing.
 *
 * @throws TypeError when a new version of Plotly keeps it elsewhere
 */
export function subplotOf(element: HTMLElement, kind: Projection): Subplot | null {
  const layout = inside(element, '_fullLayout');
  const inner = inside(inside(layout, 'geo'), '_subplot');
  if (inner === undefined) return null;
  const [width, height] = [inside(layout, 'width'), inside(layout, 'height')];
  if (!isSubplot(inner) || typeof width !== 'number' || typeof height !== 'number') {
    throw new TypeError("expected a size and a projection in Plotly's map");
  }
  const { projection, fitScale, midPt } = inner;
  const [left, top] = midPt;
  const [lambda, phi] = projection.rotate();
  const [longitude, latitude] = kind === 'globe' ? [-lambda, -phi] : (projection.invert?.(midPt) ?? [0, 0]);
  return {
    size: { width, height, pixelsPerDegree: (fitScale * Math.PI) / 180 },
    view: { scale: projection.scale() / fitScale, latitude, longitude: kind === 'globe' ? longitude : -lambda },
    project({ longitude: lon, latitude: lat }) {
      if (projection.isLonLatOverEdges([lon, lat])) return null;
      const [x, y] = projection([lon, lat]) ?? [];
      return x === undefined || y === undefined ? null : { x, y };
    },
    invert(x, y) {
      const [lon, lat] = projection.invert?.([x, y]) ?? [];
      if (lon === undefined || lat === undefined || !Number.isFinite(lon + lat)) return null;
      const [backX = NaN, backY = NaN] = projection([lon, lat]) ?? [];
      return Math.hypot(backX - x, backY - y) < 2 ? { longitude: lon, latitude: lat } : null;
    },
    show(view) {
      const isGlobe = kind === 'globe';
      projection
        .center([0, isGlobe ? 0 : view.latitude])
        .rotate([-view.longitude, isGlobe ? -view.latitude : 0])
        .translate([left, top])
        .scale(fitScale * view.scale);
      inner.render();
    },
    holdBase() {
      const { _render: render } = inner;
      inner._render = () => {
        const { basePaths } = inner;
        inner.basePaths = {};
        render.call(inner);
        inner.basePaths = basePaths;
      };
      return () => {
        inner._render = render;
      };
    },
  };
}

type PlotlySubplot = {
  projection: GeoProjection & { isLonLatOverEdges: (point: [number, number]) => boolean };
  /** Pixels of a radian at scale 1. */
  fitScale: number;
  midPt: [number, number];
  render: () => void;
  /** Moves everything to where the projection says. */
  _render: () => void;
  /** By layer: coasts and borders. */
  basePaths: object;
};

function isSubplot(value: unknown): value is PlotlySubplot {
  return (
    typeof inside(value, 'projection') === 'function' &&
    typeof inside(inside(value, 'projection'), 'isLonLatOverEdges') === 'function' &&
    typeof inside(value, 'fitScale') === 'number' &&
    Array.isArray(inside(value, 'midPt')) &&
    typeof inside(value, 'render') === 'function' &&
    typeof inside(value, '_render') === 'function' &&
    typeof inside(value, 'basePaths') === 'object'
  );
}

function inside(value: unknown, name: string): unknown {
  const holds = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return holds ? Reflect.get(value, name) : undefined;
}
