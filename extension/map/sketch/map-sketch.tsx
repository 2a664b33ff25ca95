import { useLayoutEffect, useMemo } from 'preact/hooks';
import { mapProjection } from '../camera/map-projection.ts';
import type { MapSize } from '../camera/map-view.ts';
import type { Drawn } from '../drawn-map.ts';
import { sketchOf } from './sketch-of.ts';
import type { SketchShape } from './sketch-shape.ts';
import { worldOutlines } from './world-shapes.ts';

type Props = { drawn: Drawn; size: MapSize };

/** What Plotly's map is going to look like, from the first frame on; it cannot be moved yet. */
export function MapSketch({ drawn, size }: Props) {
  const beganMs = performance.now();
  const { projection: kind, view } = drawn;
  const { width, height } = size;
  const projection = useMemo(() => mapProjection(kind, view, size), [kind, view, width, height]);
  const outlines = useMemo(() => worldOutlines(kind, projection), [projection]);
  const { world, shapes } = sketchOf(drawn, projection, outlines, drawn.heldAtMs ?? Date.now());
  useLayoutEffect(() => {
    performance.clearMeasures('tapmap:sketch');
    performance.measure('tapmap:sketch', { start: beganMs });
  }, [drawn]);
  return (
    <svg class="sketch" width={width} height={height} aria-hidden="true">
      {[...world, ...shapes].map(elementOf)}
    </svg>
  );
}

function elementOf(shape: SketchShape) {
  if (shape.kind === 'path') {
    const { d, id, isArriving, fill, stroke, width, opacity, dash } = shape;
    return (
      <path
        d={d}
        data-sketched={id}
        class={isArriving ? 'arriving' : undefined}
        fill={fill}
        stroke={stroke}
        stroke-width={width}
        opacity={opacity}
        stroke-dasharray={dash ? `${3 * Math.max(3, width)}px` : undefined}
      />
    );
  }
  const { text, x, y, fill, size, isName } = shape;
  return (
    <text x={x} y={y} fill={fill} font-size={size} class={isName ? 'name' : undefined}>
      {text}
    </text>
  );
}
