import { geoPath, type GeoProjection } from 'd3-geo';
import type { Point } from '../../connection/distance.ts';
import { isBehindGlobe } from '../camera/map-projection.ts';
import type { Drawn } from '../drawn-map.ts';
import { placedTraces } from '../placed-traces.ts';
import { fadedTraces } from '../traces/faded-traces.ts';
import { isArriving } from '../traces/is-arriving.ts';
import type { LabelTrace, LineTrace, PointTrace } from '../trace.ts';
import { path, type SketchShape } from './sketch-shape.ts';
import { symbolPath } from './symbol-path.ts';
import { worldShapes, type WorldOutlines } from './world-shapes.ts';

/**
 * Draws by itself what Plotly draws of the same traces in the same view, apart from details: a map to look at until
 * Plotly has loaded, which then takes its place without a jump.
 *
 * @param projection that of the view (mapProjection)
 * @param atMs the moment at which closed connections have faded and new ones stand out, milliseconds since the epoch
 */
export function sketchOf(
  drawn: Drawn,
  projection: GeoProjection,
  outlines: WorldOutlines,
  atMs: number,
): { world: SketchShape[]; shapes: SketchShape[] } {
  const spotOf = spotsOn(drawn, projection);
  const traces = placedTraces({ ...drawn, traces: fadedTraces(drawn.traces, atMs) });
  const shapes = traces.flatMap((trace) => {
    if (trace.type === 'choropleth') return [];
    if (trace.mode === 'lines') return linesOf(trace, projection);
    return trace.mode === 'text' ? namesOf(trace, spotOf) : pointsOf(trace, spotOf, atMs);
  });
  const tints = traces.filter((trace) => trace.type === 'choropleth');
  return { world: worldShapes(drawn, projection, outlines, tints), shapes };
}

function linesOf({ lat, lon, opacity, line }: LineTrace, projection: GeoProjection): SketchShape[] {
  const lines: [number, number][][] = [[]];
  for (const [i, latitude] of lat.entries()) {
    const longitude = lon[i];
    if (latitude === null || typeof longitude !== 'number') lines.push([]);
    else lines.at(-1)?.push([longitude, latitude]);
  }
  const coordinates = lines.filter(({ length }) => length > 1);
  const d = geoPath(projection).digits(1)({ type: 'MultiLineString', coordinates });
  return path(d, { stroke: line.color, width: line.width, opacity, ...(line.dash !== undefined && { dash: true }) });
}

function pointsOf(trace: PointTrace, spotOf: SpotOf, atMs: number): SketchShape[] {
  const { name, lat, lon, customdata, meta, text = [], textfont, marker } = trace;
  const spots = lat.map((latitude, i) => spotOf({ latitude, longitude: lon[i] ?? 0 }));
  const signs = spots.flatMap((spot, i) => {
    const [size = 0, symbol = '', colour = 'none'] = [marker.size[i], marker.symbol[i], marker.color[i]];
    if (spot === null) return [];
    return path(symbolPath(symbol, spot[0], spot[1], size), {
      ...(isMarker(trace) && { id: customdata[i] ?? '' }),
      ...(name === 'marker' && { isArriving: isArriving(meta?.[i] ?? 0, atMs) }),
      fill: symbol.endsWith('-open') ? 'none' : colour,
      stroke: marker.line.color[i] ?? 'none',
      width: marker.line.width[i] ?? 0,
      opacity: marker.opacity[i] ?? 1,
    });
  });
  return [...signs, ...textsOf(text, spots, textfont, false)];
}

const isMarker = ({ name }: PointTrace) => name === 'marker' || name === 'faded';

function namesOf({ lat, lon, text, textfont }: LabelTrace, spotOf: SpotOf): SketchShape[] {
  const spots = lat.map((latitude, i) => spotOf({ latitude, longitude: lon[i] ?? 0 }));
  return textsOf(text, spots, textfont, true);
}

function textsOf(
  texts: readonly string[],
  spots: readonly Spot[],
  font: LabelTrace['textfont'] | undefined,
  isName: boolean,
): SketchShape[] {
  const { size, color } = font ?? { size: 0, color: [] };
  return texts.flatMap((text, i): SketchShape[] => {
    const spot = spots[i] ?? null;
    if (text === '' || spot === null) return [];
    // A quarter of its size below the middle is where Plotly has a text's base line.
    return [{ kind: 'text', text, x: spot[0], y: spot[1] + size / 4, fill: color[i] ?? '', size, isName }];
  });
}

type Spot = [number, number] | null;
type SpotOf = (point: Point) => Spot;

/** Null for what is behind the globe. */
const spotsOn =
  ({ projection: kind, view }: Drawn, projection: GeoProjection): SpotOf =>
  (point) =>
    kind === 'globe' && isBehindGlobe(point, view) ? null : projection([point.longitude, point.latitude]);
