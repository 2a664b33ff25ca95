import { dequal } from 'dequal/lite';
import Plotly, { type PlotlyHTMLElement } from 'plotly.js-dist-min';
import { agePoints } from './age-points.ts';
import { baseMap } from './world/base-map.ts';
import type { Drawing, Drawn, DrawnMap } from './drawn-map.ts';
import { fadedTraces } from './traces/faded-traces.ts';
import { figureOf } from './figure-of.ts';
import { animateView } from './camera/animate-view.ts';
import { mapCamera } from './camera/map-camera.ts';
import { ontoDrawnMap } from './camera/latitude-range.ts';
import { hoverOf, type Hover } from './hover-of.ts';
import { mapSight } from './camera/map-sight.ts';
import { subplotOf, type Subplot } from './map-subplot.ts';
import { fitView, panView, wholeWorld, zoomView, type View } from './camera/map-view.ts';
import { sizeToBe } from './camera/opening-view.ts';
import { seenIn, type Seen } from './camera/seen.ts';
import { sameDrawing } from './same-drawing.ts';
import { watchGestures } from './camera/watch-gestures.ts';

export type MapListener = {
  onSelect: (markerId: string) => void;
  /** The pointer is on a marker, at these pixels of the map, or on none (null). */
  onHover: (hover: Hover | null) => void;
  /** Another part of the world is visible, or at another size. */
  onView: (seen: Seen) => void;
  /** It is on the screen for the first time. */
  onDrawn?: () => void;
};

/**
 * Draws a world map into an element and keeps it up to date; the only file that calls Plotly.
 *
 * Nothing is drawn while the page is hidden, while the user moves the map, or when nothing would look different.
 *
 * @param camera that of a sketch which it takes the place of
 */
export function drawMap(element: HTMLElement, listener: MapListener, camera = mapCamera()): DrawnMap {
  const mapDirectory = new URL('/map/', location.href).href;
  const loading = baseMap(mapDirectory);
  let plot: PlotlyHTMLElement | null = null;
  let wanted: Drawing | null = null;
  let drawn: Drawn | null = null;
  let drawing = false;
  let removed = false;
  let stopMove: (() => void) | null = null;
  let shownView: unknown[] = [];
  /** The view that the base map was drawn for. */
  let drawnBase: unknown[] = [];
  // Kept, since reading them from the element makes the browser lay out the whole page.
  let { clientWidth: width, clientHeight: height } = element;

  const aging = agePoints(element, () => !document.hidden);
  const gestures = watchGestures(element, () => void draw());
  const aspectNow = () => width / Math.max(1, height);
  const subplot = (): Subplot | null => (drawn === null ? null : subplotOf(element, drawn.projection));

  async function draw(): Promise<void> {
    if (wanted === null || drawing || removed || document.hidden || width === 0) return;
    if (gestures.isActive() || stopMove !== null) return;
    const view = camera.open(wanted, width, height);
    if (drawn !== null && sameDrawing(drawn, { ...wanted, view, aspect: aspectNow() })) {
      hold(drawn, wanted.heldAtMs);
      return;
    }
    drawing = true;
    const next = { ...wanted, view, aspect: aspectNow() };
    const began = performance.now();
    const setDetail = await loading;
    const before = subplot();
    const size = before?.size ?? sizeToBe(next.projection, width, height);
    const base = [next.view, next.projection, size];
    const isSameBase = dequal(base, drawnBase);
    // Simplifying and projecting the base map takes longer than everything that is drawn on it.
    const release = isSameBase ? before?.holdBase() : undefined;
    if (!isSameBase) setDetail(mapSight(next.view, next.projection, size));
    const figure = figureOf(next, mapDirectory);
    const reacted = await Plotly.react(element, figure.data, figure.layout, figure.config);
    release?.();
    drawnBase = base;
    drawing = false;
    if (removed) return;
    const isFirst = plot === null;
    if (plot === null) listen((plot = reacted));
    drawn = next;
    aging.take(next);
    performance.clearMeasures('tapmap:map');
    performance.measure('tapmap:map', { start: began });
    showView();
    if (isFirst) listener.onDrawn?.();
    await draw();
  }

  /** Ages what is drawn to another moment. */
  function hold(same: Drawn, heldAtMs: number | null): void {
    if (same.heldAtMs !== heldAtMs) aging.take(Object.assign(same, { heldAtMs }));
  }

  /** Only when the view differs: the listener recomputes what is in sight. */
  function showView(): void {
    const size = subplot()?.size;
    if (size === undefined || drawn === null) return;
    const seen = [camera.view(), drawn.projection, size];
    if (dequal(seen, shownView)) return;
    shownView = seen;
    listener.onView(seenIn(camera.view(), drawn.projection, size));
  }

  function listen(ready: PlotlyHTMLElement): void {
    ready.on('plotly_click', ({ points }) => {
      const id = points[0]?.customdata;
      if (typeof id === 'string') listener.onSelect(id);
    });
    ready.on('plotly_hover', (event) => listener.onHover(hoverOf(event, element)));
    ready.on('plotly_unhover', () => listener.onHover(null));
    ready.on('plotly_relayouting', () => {
      stopMove?.();
      stopMove = null;
      gestures.begin();
      listener.onHover(null);
    });
    ready.on('plotly_relayout', (changes) => {
      // A resize shows the same view, though its numbers may be half of the old size; an animation keeps its target.
      const isMoved = stopMove === null && Object.keys(changes).some((name) => name.startsWith('geo.'));
      if (isMoved) camera.move(subplot()?.view ?? camera.view());
      // After a resize Plotly has created new elements.
      if (drawn !== null) aging.take(Object.assign(drawn, { view: camera.view() }));
      showView();
      gestures.end();
    });
  }

  function resize(): void {
    ({ clientWidth: width, clientHeight: height } = element);
    if (width === 0) return;
    if (plot !== null) Plotly.Plots.resize(plot);
    void draw();
  }

  function moveTo(target: View): void {
    const now = subplot();
    if (now === null) return;
    listener.onHover(null);
    stopMove?.();
    camera.move(target);
    let arrived = false;
    const stop = animateView(now.view, target, now.show, () => {
      arrived = true;
      stopMove = null;
      void draw();
    });
    if (!arrived) stopMove = stop;
  }

  const onShown = () => {
    aging.age();
    void draw();
  };
  document.addEventListener('visibilitychange', onShown);
  const resized = new ResizeObserver(resize);
  resized.observe(element);

  return {
    element,
    draw(drawing) {
      wanted = drawing;
      void draw();
    },
    zoom(factor, around) {
      const point = around === undefined ? null : (subplot()?.invert(around.x, around.y) ?? null);
      moveTo(zoomView(camera.view(), factor, point));
    },
    reset: () => moveTo(wholeWorld),
    fit(points) {
      const now = subplot();
      if (now === null || drawn === null) return;
      moveTo(fitView(points.map(ontoDrawnMap(drawn.projection, drawn.aspect)), drawn.projection, now.size));
    },
    pan: (east, north) => moveTo(panView(camera.view(), east, north)),
    project: (point) => drawn && (subplot()?.project(ontoDrawnMap(drawn.projection, drawn.aspect)(point)) ?? null),
    invert: (x, y) => subplot()?.invert(x, y) ?? null,
    async toImage(format, width, height) {
      if (drawn === null) throw new Error('expected a map that has been drawn');
      // Closed connections fade in the elements only, not in Plotly's traces.
      const traces = fadedTraces(drawn.traces, drawn.heldAtMs ?? Date.now());
      const figure = figureOf({ ...drawn, traces }, mapDirectory);
      return await Plotly.toImage(figure, { format, width, height, imageDataOnly: format === 'svg' });
    },
    remove() {
      removed = true;
      stopMove?.();
      aging.stop();
      document.removeEventListener('visibilitychange', onShown);
      resized.disconnect();
      gestures.remove();
      Plotly.purge(element);
    },
  };
}
