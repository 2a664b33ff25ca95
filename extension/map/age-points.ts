import type { Drawing } from './drawn-map.ts';
import { partLeft } from './traces/faded-traces.ts';
import { isArriving, arrivingMs } from './traces/is-arriving.ts';
import type { MapTrace, PointTrace } from './trace.ts';

/**
 * Ages the points of a drawing without drawing again: the edge of a new connection is wide for a second or two, what has
 * closed fades for a minute. Where the map is held at a moment, everything stays as it is at that moment.
 *
 * Each step changes the style of a few points. An animation in the style sheet would be computed sixty times a second
 * even where its steps are seconds long: measured, that was 6 % of a core for a map on which nothing else happened.
 *
 * @param isSeen whether the page is visible; nothing is done while it is not
 */
export function agePoints(element: HTMLElement, isSeen: () => boolean) {
  let aging: Aging[] = [];
  let heldAtMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function age(): void {
    clearTimeout(timer);
    if (!isSeen()) return;
    const nowMs = heldAtMs ?? Date.now();
    aging = aging.filter((each) => restyle(each, nowMs));
    const isNew = aging.some(({ kind }) => kind === 'arriving');
    if (heldAtMs === null && aging.length > 0) timer = setTimeout(age, isNew ? arrivingMs : STEP_MS);
  }

  return {
    /** Starts with the points of a new drawing, or of the same one at another moment. */
    take(drawing: Pick<Drawing, 'traces' | 'heldAtMs'>): void {
      heldAtMs = drawing.heldAtMs;
      aging = pointsOf(element, drawing.traces);
      age();
    },
    /** Continues after the page was hidden. */
    age,
    stop: () => clearTimeout(timer),
  };
}

type Aging = { point: SVGElement; kind: 'arriving' | 'fading'; sinceMs: number; opacity: number };

const STEP_MS = 4000;

/** @returns whether it will look different later */
function restyle({ point, kind, sinceMs, opacity }: Aging, nowMs: number): boolean {
  if (kind === 'arriving') return point.classList.toggle(kind, isArriving(sinceMs, nowMs));
  const part = partLeft(sinceMs, nowMs);
  point.style.opacity = String(opacity * part);
  return part > 0;
}

const kinds: Partial<Record<PointTrace['name'], Aging['kind']>> = {
  marker: 'arriving',
  faded: 'fading',
};

/** Plotly creates new elements with each drawing, in the order of the traces and of their points. */
function pointsOf(element: HTMLElement, traces: readonly MapTrace[]): Aging[] {
  const drawn = traces.filter(({ type }) => type === 'scattergeo');
  return [...element.querySelectorAll('.scatterlayer > .trace')].flatMap((group, index) => {
    const trace = drawn[index];
    if (trace?.type !== 'scattergeo') return [];
    // The element may have been another trace's.
    for (const name of [...group.classList]) if (name.startsWith('of-')) group.classList.remove(name);
    group.classList.add(`of-${trace.name}`);
    if (trace.mode === 'lines' || trace.mode === 'text') return [];
    const kind = kinds[trace.name];
    if (kind === undefined) return [];
    return [...group.querySelectorAll<SVGElement>('.point')].map((point, i) => {
      if (kind === 'fading') point.classList.add(kind);
      return { point, kind, sinceMs: trace.meta?.[i] ?? 0, opacity: trace.marker.opacity[i] ?? 1 };
    });
  });
}
