import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/** A value, and when it was read, in milliseconds since the epoch. */
export type Paced<T> = { value: T; atMs: number };

/**
 * The value of a signal, updated at most every `minMs` milliseconds, and every five seconds even if it does not
 * change, since time moves on. While the page is hidden nothing is read and no timer runs.
 */
export function usePaced<T>(source: ReadonlySignal<T>, minMs = 1000): Paced<T> {
  const [taken, setTaken] = useState<Paced<T>>(() => ({ value: source.peek(), atMs: Date.now() }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dueMs = Infinity;
    let lastMs = -Infinity; // of a clock that nobody sets: an hour back would otherwise be an hour's pause

    function take(): void {
      lastMs = performance.now();
      dueMs = Infinity;
      setTaken({ value: source.peek(), atMs: Date.now() });
      wait(maxMs);
    }
    function wait(delayMs: number): void {
      if (document.hidden || performance.now() + delayMs >= dueMs) return;
      clearTimeout(timer);
      dueMs = performance.now() + delayMs;
      timer = setTimeout(take, delayMs);
    }
    function onVisibility(): void {
      clearTimeout(timer);
      dueMs = Infinity;
      wait(0);
    }

    const end = source.subscribe(() => wait(Math.max(0, lastMs + minMs - performance.now())));
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      end();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [source, minMs]);
  return taken;
}

const maxMs = 5000;
