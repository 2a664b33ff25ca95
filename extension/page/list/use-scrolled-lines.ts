import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { anchoredBy, type Lines } from './row-offsets.ts';
import type { ListEntry } from './list-entries.ts';

/** The visible part of the list, in pixels. */
export type ScrolledTo = { top: number; height: number };

/**
 * Tracks the visible part of the list, and keeps it in place when lines above come and go: the line under the pointer,
 * else the first one. At the very top the list shows new lines there.
 */
export function useScrolledLines(
  scroller: RefObject<HTMLDivElement | null>,
  entries: readonly ListEntry[],
  offsets: Float64Array,
  onWidth: (widthPx: number) => void,
): ScrolledTo {
  const [view, setView] = useState<ScrolledTo>({ top: 0, height: 800 });
  const before = useRef<Lines>({ entries, offsets });
  const pointerY = useRef<number | null>(null);

  const measure = () => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight: height } = element;
    setView((last) => (last.top === top && last.height === height ? last : { top, height }));
    onWidth(element.clientWidth);
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    measure(); // before the first paint, otherwise a table would flash in the two-line layout
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    const onMove = ({ clientY }: PointerEvent) => (pointerY.current = clientY);
    const onLeave = () => (pointerY.current = null);
    element.addEventListener('pointermove', onMove, { passive: true });
    element.addEventListener('pointerleave', onLeave);
    return () => resized.disconnect();
  }, []);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { entries, offsets };
    const element = scroller.current;
    if (element === null || last.offsets === offsets) return;
    if (element.scrollTop === 0 && pointerY.current === null) return;
    const lines = element.querySelector('.lines')?.getBoundingClientRect();
    const y = pointerY.current === null || lines === undefined ? element.scrollTop : pointerY.current - lines.top;
    const by = anchoredBy(last, before.current, Math.max(0, y));
    if (by !== 0) element.scrollTop += by;
    measure();
  }, [entries, offsets]);

  return view;
}
