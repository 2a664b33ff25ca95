import type { MapTrace, PointTrace } from './traces-of.ts';

/**
 * Lets the points of a drawing come and go without another drawing: the edge of what is new is wide for a second or two,
 * what has closed fades for a minute.
 *
 * Each step changes the style of a few points. An animation in the style sheet would be computed sixty times a second
 * even where its steps are seconds long: measured, that was 6 % of a core for a map on which nothing else happened.
 *
 * @param isSeen whether anybody sees the map; without that nothing is done
 */
export function agePoints(element: HTMLElement, isSeen: () => boolean) {
  let aging: Aging[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function age(): void {
    clearTimeout(timer);
    if (!isSeen()) return;
    const nowMs = Date.now();
    const left = aging.filter((each) => look(each, nowMs));
    aging = left;
    const isNew = left.some(({ kind }) => kind === 'arriving');
    if (left.length > 0) timer = setTimeout(age, isNew ? NEW_MS : STEP_MS);
  }

  return {
    /** Takes the points of a new drawing. */
    take(traces: readonly MapTrace[]): void {
      aging = pointsOf(element, traces);
      age();
    },
    /** Goes on, after nobody saw it. */
    age,
    stop: () => clearTimeout(timer),
  };
}

type Aging = { point: SVGElement; kind: 'arriving' | 'fading'; sinceMs: number; opacity: number };

/** As long as closed connections are kept (keepClosedMs). */
const FADING_MS = 60_000;
const STEP_MS = 4000;
/** A look may be that old when it is drawn; and where something is new at every look, the next one makes it old. */
const NEW_MS = 1500;

/** Says whether it will look different later. */
function look({ point, kind, sinceMs, opacity }: Aging, nowMs: number): boolean {
  const ageMs = nowMs - sinceMs;
  if (kind === 'arriving') return point.classList.toggle(kind, ageMs < NEW_MS);
  const part = Math.max(0, 1 - ageMs / FADING_MS);
  point.style.opacity = String(opacity * part);
  return part > 0;
}

const kinds: Partial<Record<PointTrace['name'], Aging['kind']>> = {
  marker: 'arriving',
  faded: 'fading',
  wake: 'fading',
};

/** Plotly makes its elements anew with each drawing, in the order of the traces, and of their points. */
function pointsOf(element: HTMLElement, traces: readonly MapTrace[]): Aging[] {
  const drawn = traces.filter(({ type }) => type === 'scattergeo');
  const nowMs = Date.now();
  return [...element.querySelectorAll('.scatterlayer > .trace')].flatMap((group, index) => {
    const trace = drawn[index];
    if (trace?.type !== 'scattergeo' || trace.mode === 'lines') return [];
    group.classList.add(`of-${trace.name}`);
    const kind = kinds[trace.name];
    if (kind === undefined) return [];
    return [...group.querySelectorAll<SVGElement>('.point')].flatMap((point, i) => {
      const sinceMs = trace.meta?.[i] ?? 0;
      if (kind === 'arriving' && nowMs - sinceMs > NEW_MS) return [];
      if (kind === 'fading') point.classList.add(kind);
      return [{ point, kind, sinceMs, opacity: trace.marker.opacity[i] ?? 1 }];
    });
  });
}
