import type { ComponentChildren } from 'preact';
import { pathWidth } from './step-path.ts';

type Props = {
  name: string;
  /** What it says beside the name: the value at the moment that is shown. */
  value: ComponentChildren;
  paths: { kind: string; path: string }[];
};

/** One chart: its name and value, and the areas over time. It is as wide as there is room. */
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

/** In units of the drawing; style sheets say how tall it is on screen. */
export const laneHeight = 32;
