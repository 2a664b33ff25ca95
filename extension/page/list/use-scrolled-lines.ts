import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { anchoredBy, type Lines } from './row-offsets.ts';
import type { ListEntry } from './list-entries.ts';

/** The part of the list that is seen, in pixels. */
export type ScrolledTo = { top: number; height: number };

/**
 * Follows what is seen of the list, and keeps it where it is when lines come and go above: the line under the pointer,
 * else the first one. At its very top the list shows what is new there.
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
    measure(); // before the first paint, or a table would be two lines for the blink of an eye
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
