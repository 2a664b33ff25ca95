import type { MapTrace, PointTrace } from './traces-of.ts';

/**
 * Lets the points of a drawing come and go by style sheet (view/map.css), so that nothing has to be drawn for it: a
 * connection's marker appears, what has closed fades for a minute. Each animation has a negative delay, its age, so that
 * a drawing in between does not begin it anew.
 *
 * Plotly makes its elements anew with each drawing, in the order of the traces that have points, and of their points.
 */
export function animatePoints(element: HTMLElement, traces: readonly MapTrace[], nowMs: number): void {
  const drawn = traces.filter((trace) => trace.type === 'scattergeo' && trace.lat.length > 0);
  element.querySelectorAll('.scatterlayer > .trace').forEach((group, index) => {
    const trace = drawn[index];
    if (trace?.type !== 'scattergeo' || trace.mode === 'lines') return;
    group.classList.add(`of-${trace.name}`);
    const className = animations[trace.name];
    if (className !== undefined) animate(group, trace, className, nowMs);
  });
}

const animations: Partial<Record<PointTrace['name'], 'arriving' | 'fading'>> = {
  marker: 'arriving',
  faded: 'fading',
  wake: 'fading',
};

function animate(group: Element, { meta = [] }: PointTrace, className: 'arriving' | 'fading', nowMs: number): void {
  group.querySelectorAll<SVGPathElement>('.point').forEach((point, index) => {
    const ageMs = Math.max(0, nowMs - (meta[index] ?? 0));
    if (className === 'arriving' && ageMs > ARRIVING_MS) return;
    point.classList.add(className);
    point.style.animationDelay = `${-ageMs}ms`;
  });
}

/** Longer than the animation, as a look may be that old when it is drawn. */
const ARRIVING_MS = 1500;
