import type { Point } from '../connection/distance.ts';
import type { MapTheme } from './colours/map-theme.ts';
import type { Projection, View } from './camera/map-view.ts';
import type { MapTrace } from './trace.ts';

export type Drawing = {
  traces: MapTrace[];
  theme: MapTheme;
  projection: Projection;
  /** The moment that the map is held at, in milliseconds since the epoch: nothing ages. Null for now. */
  heldAtMs: number | null;
  /** What the first view is to show, as soon as there is any of it: of now (null), or of a file of this moment. */
  opensOn: { ofMs: number | null; points: readonly Point[] };
};

/** A drawing that is on the screen, in this view; `aspect` is width divided by height. */
export type Drawn = Drawing & { view: View; aspect: number };

export type DrawnMap = {
  readonly element: HTMLElement;
  draw: (drawing: Drawing) => void;
  /** Multiplies the magnification, around this pixel of the map or around its middle. */
  zoom: (factor: number, around?: { x: number; y: number }) => void;
  reset: () => void;
  fit: (points: readonly Point[]) => void;
  /** In parts of what is visible. */
  pan: (east: number, north: number) => void;
  /** Null for what is behind the globe. */
  project: (point: Point) => { x: number; y: number } | null;
  /** Null outside the world. */
  invert: (x: number, y: number) => Point | null;
  /** The current view as the text of an SVG or the data URL of a PNG; sizes in pixels. */
  toImage: (format: 'svg' | 'png', width: number, height: number) => Promise<string>;
  remove: () => void;
};
