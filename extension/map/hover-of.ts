import type { PlotHoverEvent } from 'plotly.js-dist-min';

export type Hover = { markerId: string; x: number; y: number };

/**
 * The marker that the pointer is on, and where on the map, in pixels; null for none. On a tinted country that is where
 * the pointer is: Plotly gives the country's middle, which may be on the other side of the world.
 */
export function hoverOf({ points: [point], event }: PlotHoverEvent, element: HTMLElement): Hover | null {
  const markerId: unknown = point?.customdata;
  if (point === undefined || typeof markerId !== 'string') return null;
  if ('location' in point) {
    const { left, top } = element.getBoundingClientRect();
    return { markerId, x: event.clientX - left, y: event.clientY - top };
  }
  const { xPixel: x, yPixel: y } = point;
  return x === undefined || y === undefined ? null : { markerId, x, y };
}
