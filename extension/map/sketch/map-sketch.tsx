import { useLayoutEffect } from 'preact/hooks';
import type { MapSize } from '../camera/map-view.ts';
import type { Drawn } from '../drawn-map.ts';
import { sketchOf } from './sketch-of.ts';
import type { SketchShape } from './sketch-shape.ts';

type Props = { drawn: Drawn; size: MapSize };

/** What Plotly's map is going to look like, from the first frame on; it cannot be moved yet. */
export function MapSketch({ drawn, size }: Props) {
  const beganMs = performance.now();
  const { world, shapes } = sketchOf(drawn, size, drawn.heldAtMs ?? Date.now());
  useLayoutEffect(() => {
    performance.clearMeasures('tapmap:sketch');
    performance.measure('tapmap:sketch', { start: beganMs });
  }, [drawn]);
  return (
    <svg class="sketch" width={size.width} height={size.height} aria-hidden="true">
      {[...world, ...shapes].map(elementOf)}
    </svg>
  );
}

function elementOf(shape: SketchShape) {
  if (shape.kind === 'path') {
    const { d, id, fill, stroke, width, opacity, dash } = shape;
    return (
      <path
        d={d}
        data-sketched={id}
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
