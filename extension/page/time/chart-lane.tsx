import type { ComponentChildren } from 'preact';
import { pathWidth } from './step-path.ts';

type Props = {
  name: string;
  /** Shown next to the name: the value at the moment shown. */
  value: ComponentChildren;
  paths: { kind: string; path: string }[];
};

/** One chart: its name and value, and the areas over time. It takes the width available. */
export function ChartLane({ name, value, paths }: Props) {
  return (
    <div class="lane">
      <div class="lane-name">
        <span class="muted">{name}</span>
        <span class="lane-value">{value}</span>
      </div>
      <svg viewBox={`0 0 ${pathWidth} ${laneHeight}`} preserveAspectRatio="none" aria-hidden="true">
        {paths.map(({ kind, path }) => (
          <path key={kind} class={kind} d={path} />
        ))}
      </svg>
    </div>
  );
}

/** In SVG user units; the style sheet sets the height on screen. */
export const laneHeight = 32;
