import type { Point } from '../connection/distance.ts';
import type { MapTheme } from './colours/map-theme.ts';
import type { Projection, View } from './camera/map-view.ts';
import type { MapTrace } from './trace.ts';

export type Drawing = {
  traces: MapTrace[];
  theme: MapTheme;
  projection: Projection;
  /** The moment that is shown, in milliseconds since the epoch, at which nothing ages; null for now. */
  heldAtMs: number | null;
};

/** A drawing that is on the screen, in this view; `aspect` of the map, width divided by height. */
export type Drawn = Drawing & { view: View; aspect: number };

/** A map on the screen, and what can be done with it. */
export type DrawnMap = {
  readonly element: HTMLElement;
  draw: (drawing: Drawing) => void;
  /** Multiplies the magnification; around this pixel of the map, else around its middle. */
  zoom: (factor: number, around?: { x: number; y: number }) => void;
  /** Back to the whole world. */
  reset: () => void;
  /** Shows all of these points. */
  fit: (points: readonly Point[]) => void;
  /** Moves by parts of what is seen. */
  pan: (east: number, north: number) => void;
  /** Null for what is behind the globe. */
  project: (point: Point) => { x: number; y: number } | null;
  /** Null beside the world. */
  invert: (x: number, y: number) => Point | null;
  /** What is seen now, as the text of an SVG or as the data URL of a PNG; sizes in pixels. */
  toImage: (format: 'svg' | 'png', width: number, height: number) => Promise<string>;
  remove: () => void;
};
