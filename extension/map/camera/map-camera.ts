import type { Drawing } from '../drawn-map.ts';
import { wholeWorld, type View } from './map-view.ts';
import { openingView, sizeToBe } from './opening-view.ts';

export type MapCamera = ReturnType<typeof mapCamera>;

/**
 * The view of a map, which its sketch and Plotly's map share: what the one opened on, the other goes on with.
 *
 * @param first the view before there is anything to see
 */
export function mapCamera(first: View = wholeWorld) {
  let view = first;
  let openedOfMs: number | null | undefined;
  return {
    view: () => view,
    move(next: View) {
      view = next;
    },
    /** The view for a drawing in a space of so many pixels: it opens on what there is to see, once. */
    open({ opensOn, projection }: Pick<Drawing, 'opensOn' | 'projection'>, width: number, height: number): View {
      if (openedOfMs === opensOn.ofMs || opensOn.points.length === 0) return view;
      const isMoved = openedOfMs === undefined && view !== first;
      openedOfMs = opensOn.ofMs;
      if (!isMoved) view = openingView(opensOn.points, projection, sizeToBe(projection, width, height));
      return view;
    },
  };
}
